/** Names that only the real content knows; “Meta+K” is a key. */
export const REAL_WORDS = /\b(AI Alliance|Meta(?!\+)|IBM|TechCrunch|Nvidia|OpenAI|Hugging Face|Llama)\b/;
