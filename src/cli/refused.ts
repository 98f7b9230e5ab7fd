/** A command that cannot be done, with the sentence that says why: exit code 1, no stack trace. */
export class Refused extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Refused'
  }
}
