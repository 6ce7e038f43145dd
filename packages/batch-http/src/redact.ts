/** Takes secrets out of a text. */
export type Redact = (text: string) => string;

/** HubSpot's own tokens are longer. */
const MIN_SECRET_LENGTH = 20;

/**
 * Some proxies quote what they were sent, and an answer ends up in outcomes, logs and files. A short
 * token, such as one made up for a sandbox, could be part of any word: only as a bearer is it secret.
 */
export function redactor(token: string | undefined): Redact {
  if (token === undefined) return (text) => text;
  const secret = token.length >= MIN_SECRET_LENGTH ? token : `Bearer ${token}`;
  return (text) => (text.includes(secret) ? text.replaceAll(secret, "[access token]") : text);
}
