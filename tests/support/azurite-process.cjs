// Runs the table emulator as a child of the test run: tells its port to the parent, dies with it.
const http = require('node:http');

// A parent that crashed can't stop us, but its end of the channel closes in any case.
process.on('disconnect', () => process.exit(0));

// The emulator is asked to listen on port 0, and prints that 0: only its server knows the real one.
const createServer = http.createServer;
http.createServer = (...parameters) => {
  const server = createServer(...parameters);
  server.once('listening', () => process.send({ port: server.address().port }));
  return server;
};

require('azurite/dist/src/table/main.js');
