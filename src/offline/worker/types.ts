/** The parts of a service worker’s world that are used here: the DOM’s own types leave them out. */
export interface LateEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
export interface AskEvent extends LateEvent {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
export interface WishEvent extends LateEvent {
  readonly data: unknown;
}
export interface OpenPage {
  readonly url: string;
  navigate(url: string): Promise<unknown>;
}
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled?: boolean }): Promise<readonly OpenPage[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LateEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskEvent) => void): void;
  addEventListener(type: 'message', listener: (event: WishEvent) => void): void;
}
