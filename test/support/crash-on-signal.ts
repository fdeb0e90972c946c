// Loaded into a process before the program: a mistake that carries what somebody said, at a time of the test's choice.
const said = Buffer.from(process.env['CRASH_SAID'] ?? '', 'hex').toString();

process.on('SIGUSR2', () => {
  const error = Object.assign(new Error(`cannot read ${said}`), {
    requestBodyValues: { prompt: said },
    cause: new Error(said),
  });
  void Promise.reject(error);
});
