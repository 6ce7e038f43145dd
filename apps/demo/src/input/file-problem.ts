/** The file cannot be used; the message is for people, one line for each thing that is wrong. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
}
