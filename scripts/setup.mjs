/**
 * Stands before every command of package.json: they must work on a fresh clone with nothing but Node 20 or newer, npm
 * and git, so this file and all it imports (src/setup) use what comes with Node, and no TypeScript.
 */
const wanted = 20;
if (Number(process.versions.node.split('.')[0]) < wanted) {
  console.error(
    `\nThis needs Node ${wanted} or newer; this is Node ${process.versions.node}. ` +
      'Get a newer one from https://nodejs.org and run the same command again.\n',
  );
  process.exit(1);
}

// Imported only now: an old Node could not read these files, and would say so in its own words.
const { main } = await import('../src/setup/main.mjs');
await main(process.argv[2], process.cwd(), process.argv.slice(3));
