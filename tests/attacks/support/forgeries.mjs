// Access tokens as the server makes them, from a secret the test knows, and all the ways to get them wrong.
import { createHash, createHmac, generateKeyPairSync, randomUUID, sign as signWith } from "node:crypto";

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
const part = (value) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

export const secret = Buffer.alloc(48, 7); // what the server is started with
const key = sha256(secret);
const kid = sha256("confab signing key ", key).toString("hex").slice(0, 8);

const header = { alg: "HS256", kid, typ: "JWT" };
const payload = (person, session) => {
  const iat = Math.floor(Date.now() / 1000);
  return { aud: "confab-api", exp: iat + 900, iat, iss: "confab", sid: session, sub: person, use: "access" };
};
const signed = (content, by = key, algorithm = "sha256") => `${content}.${createHmac(algorithm, by).update(content).digest("base64url")}`;
const token = (head, body, by, algorithm) => signed(`${part(head)}.${part(body)}`, by, algorithm);

// As the server makes it: it must be taken, else refusing the others proves nothing.
export const genuine = (person, session) => token(header, payload(person, session));

// [name, token] of forgeries for this person and session; `other` is a person whom the session is not of.
export function forgeries(person, session, other) {
  const good = payload(person, session);
  const content = `${part(header)}.${part(good)}`;
  const [h, p, s] = signed(content).split(".");
  const withHeader = (change) => token({ ...header, ...change }, good);
  const withPayload = (change) => token(header, { ...good, ...change });
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = rsa.publicKey.export({ type: "spki", format: "pem" });
  const rs256 = `${part({ ...header, alg: "RS256" })}.${part(good)}`;
  const flipped = s.replace(/^./, (c) => (c === "A" ? "B" : "A"));
  return [
    ["no signature", `${h}.${p}.`],
    ["two parts", `${h}.${p}`],
    ["four parts", `${h}.${p}.${s}.${s}`],
    ["a changed signature", `${h}.${p}.${flipped}`],
    ["a cut signature", `${h}.${p}.${s.slice(0, -1)}`],
    ["a longer signature", `${h}.${p}.${s}AA`],
    ["a padded signature", `${h}.${p}.${s}=`],
    ["a signature of nothing but A", `${h}.${p}.${"A".repeat(43)}`],
    ["somebody else in the payload", `${h}.${part({ ...good, sub: other })}.${s}`],
    ["a later end in the payload", `${h}.${part({ ...good, exp: good.exp + 600 })}.${s}`],
    ["alg none", `${part({ ...header, alg: "none" })}.${p}.`],
    ["alg nOnE", `${part({ ...header, alg: "nOnE" })}.${p}.`],
    ["alg none, signed", withHeader({ alg: "none" })],
    ["alg empty", withHeader({ alg: "" })],
    ["no alg", withHeader({ alg: undefined })],
    ["alg HS384", token({ ...header, alg: "HS384" }, good, key, "sha384")],
    ["alg HS512", token({ ...header, alg: "HS512" }, good, key, "sha512")],
    ["alg RS256, of a key of one's own", `${rs256}.${signWith("sha256", Buffer.from(rs256), rsa.privateKey).toString("base64url")}`],
    ["alg RS256, but an HMAC of its public key", signed(rs256, pem)],
    ["a key of one's own in jwk", token({ ...header, jwk: { kty: "oct", k: part("mine") } }, good, Buffer.from("mine"))],
    ["a key of one's own at jku", token({ ...header, jku: "http://127.0.0.1:1/keys" }, good, Buffer.from("mine"))],
    ["a certificate of one's own at x5u", withHeader({ x5u: "http://127.0.0.1:1/cert" })],
    ["a certificate of one's own in x5c", withHeader({ x5c: ["AAAA"] })],
    ["crit", withHeader({ crit: ["exp"] })],
    ["an unencoded payload", withHeader({ b64: false })],
    ["no kid", withHeader({ kid: undefined })],
    ["a kid that is a path", token({ ...header, kid: "../../../../dev/null" }, good, Buffer.alloc(0))],
    ["a kid that is SQL", withHeader({ kid: "' OR 1=1 --" })],
    ["a kid that is none of the server's", withHeader({ kid: "00000000" })],
    ["another typ", withHeader({ typ: "refresh+jwt" })],
    ["an empty key", token(header, good, Buffer.alloc(0))],
    ["the raw secret as the key", token(header, good, secret)],
    ["a guessed key", token(header, good, Buffer.from("secret"))],
    ["another issuer", withPayload({ iss: "evil" })],
    ["another audience", withPayload({ aud: "other" })],
    ["a list of audiences", withPayload({ aud: ["confab-api"] })],
    ["another use", withPayload({ use: "refresh" })],
    ["no end", withPayload({ exp: undefined })],
    ["an end as a text", withPayload({ exp: String(good.exp) })],
    ["a life of a year", withPayload({ exp: good.iat + 365 * 86400 })],
    ["an end before the beginning", withPayload({ exp: good.iat - 1 })],
    ["somebody who is not there", withPayload({ sub: randomUUID() })],
    ["a session that is not there", withPayload({ sid: randomUUID() })],
    ["somebody else's session", withPayload({ sub: other })],
    ["a subject that is SQL", withPayload({ sub: "' OR 1=1 --" })],
    ["a subject that is an object", withPayload({ sub: { $ne: null } })],
    ["a payload that is a list", token(header, "[]")],
    ["a payload that is no JSON", token(header, "sub=anna")],
    ["a header that is no JSON", token("alg=HS256", good)],
    ["equal keys in the payload", token(header, `${JSON.stringify(good).slice(0, -1)},"sub":"${other}"}`)],
    ["a payload in other base64", signed(`${h}.${Buffer.from(JSON.stringify({ ...good, x: "???>>>" })).toString("base64")}`)],
    ["an encrypted token's five parts", `${h}.${p}.${s}.${p}.${s}`],
    ["far too long", `${h}.${p}.${s}${"A".repeat(8000)}`],
  ];
}
