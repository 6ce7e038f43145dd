import type { MakeRuleCheck, RuleCheck } from "./rule-check.ts";

/** Rules for the domains of e-mails and URLs, by their type. */
export const DOMAIN_RULES: Readonly<Record<string, MakeRuleCheck>> = {
  EMAIL_ALLOWED_DOMAINS: allowed(mailDomain, "an e-mail"),
  EMAIL_BLOCKED_DOMAINS: blocked(mailDomain, "an e-mail"),
  URL_ALLOWED_DOMAINS: allowed(urlDomain, "a URL"),
  URL_BLOCKED_DOMAINS: blocked(urlDomain, "a URL"),
};

type ReadDomain = (value: string) => string | undefined;

const DOMAIN = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/;

/** Whether the domain `a.se` allows `b.a.se` is not described, so only other domains are refused. */
function allowed(read: ReadDomain, what: string): MakeRuleCheck {
  return (domains) => {
    const known = domains.map((one) => one.toLowerCase());
    if (known.length === 0 || !known.every((one) => DOMAIN.test(one))) return undefined;
    return refusing(read, `${what} of ${domains.join(" or ")}`, (domain) =>
      known.every((one) => domain !== one && !domain.endsWith(`.${one}`)),
    );
  };
}

function blocked(read: ReadDomain, what: string): MakeRuleCheck {
  return (domains) =>
    refusing(read, `${what} of no domain such as ${domains.join(", ")}`, (domain) =>
      domains.includes(domain),
    );
}

function refusing(
  read: ReadDomain,
  expected: string,
  isWrong: (domain: string) => boolean,
): RuleCheck {
  return (value) => {
    const domain = read(value);
    return domain !== undefined && isWrong(domain) ? expected : undefined;
  };
}

function mailDomain(value: string): string | undefined {
  return plainDomain(/^[^\s@,;]+@([^\s@,;]+)$/.exec(value)?.[1]);
}

/** The host, without its port: `example.com` of `https://Example.com:8080/a`. */
function urlDomain(value: string): string | undefined {
  return plainDomain(/^(?:https?:\/\/)?([^\s/?#:@]+)(?::\d+)?(?:[/?#]|$)/i.exec(value)?.[1]);
}

function plainDomain(text = ""): string | undefined {
  const domain = text.toLowerCase();
  return DOMAIN.test(domain) ? domain : undefined;
}
