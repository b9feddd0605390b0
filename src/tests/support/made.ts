/** The folders that the tests of a file have made beside the project, to be removed behind them. */
export const made: string[] = [];
