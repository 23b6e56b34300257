// Fills a server with a few people and conversations, through its public API like any other client.
//   node scripts/demo.mjs http://127.0.0.1:7480
// Running it again changes nothing. Everyone's password is "confab demo".
const server = process.argv[2] ?? "http://127.0.0.1:7480";
const password = "confab demo";

async function call(method, path, { token, body } = {}) {
  for (;;) {
    const answer = await fetch(`${server}/api/v1${path}`, {
      method,
      headers: { ...(token && { Authorization: `Bearer ${token}` }), ...(body && { "Content-Type": "application/json" }) },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    const result = text ? JSON.parse(text) : {};
    if (answer.ok) return result;
    if (!["rate_limited", "busy"].includes(result.code)) throw Object.assign(new Error(`${method} ${path}: ${result.detail}`), { code: result.code });
    await new Promise((done) => setTimeout(done, 1000 * (result.retryAfter ?? 1)));
  }
}

const names = { anna: "Anna Lindqvist", bao: "Bảo Trần", chen: "陈思远", dalia: "داليا حسن", emil: "Emil Novák", fatou: "Fatou Diop" };

async function person(username) {
  try {
    return await call("POST", "/auth/register", { body: { username, email: `${username}@example.org`, password, displayName: names[username] } });
  } catch (error) {
    if (error.code !== "conflict") throw error;
    return call("POST", "/auth/login", { body: { login: username, password } });
  }
}

const people = {};
for (const username of Object.keys(names)) {
  const { user, accessToken } = await person(username);
  people[username] = { id: user.id, say: (chat, content, extra) => call("POST", `/chats/${chat.id}/messages`, { token: accessToken, body: { content, ...extra } }),
    call: (method, path, body) => call(method, path, { token: accessToken, body }) };
}
const { anna, bao, chen, dalia, emil, fatou } = people;

if ((await anna.call("GET", "/chats?limit=1")).items.length === 0) {
  const lounge = await anna.call("POST", "/chats", { type: "room", visibility: "public", name: "Lounge", description: "For whatever comes up" });
  for (const someone of [bao, chen, dalia, emil, fatou]) await someone.call("POST", `/rooms/${lounge.id}/join`);
  await emil.say(lounge, "Morning, everyone ☕");
  const question = await dalia.say(lounge, "صباح الخير! Is the picnic still on for **Saturday**?");
  await bao.say(lounge, "Yes, 11:00 at the lake. I'll bring the *bánh mì*.", { replyTo: question.id });
  await chen.say(lounge, "我带水果和茶。See you there!");
  const plan = await anna.say(lounge, "Plan so far:\n- 11:00 lake, north side\n- rain plan: Fatou's place\n- bring a blanket, @emil");
  for (const [someone, emoji] of [[bao, "🎉"], [chen, "🎉"], [dalia, "🎉"], [fatou, "☔"]])
    await someone.call("POST", `/messages/${plan.id}/reactions`, { emoji });
  await anna.call("PUT", `/messages/${plan.id}/pin`);
  await fatou.say(lounge, "Rain plan approved, there is cake either way 🍰");

  const release = await bao.call("POST", "/chats", { type: "group", name: "Release crew", description: "0.1 and onwards", memberIds: [anna.id, emil.id] });
  await emil.say(release, "The build is green on all three.");
  await bao.say(release, "Then I'll tag it:\n```\ngit tag -s v0.1.0\n```");
  await anna.say(release, "Release notes are in `CHANGELOG.md`. Please read them once before it goes out.");

  const direct = await anna.call("POST", "/chats", { type: "direct", userId: fatou.id });
  await fatou.say(direct, "Did you see the photos from yesterday?");
  await anna.say(direct, "Not yet, tonight!");
  await fatou.say(direct, "No hurry 🙂");

  await chen.call("POST", "/chats", { type: "room", visibility: "public", name: "Languages", description: "Practise, ask, correct" });
  const books = await dalia.call("POST", "/chats", { type: "room", visibility: "public", name: "Book club", description: "One book a month" });
  await dalia.say(books, "Next: *The Dispossessed*. First half until the 15th.");
}

console.log(`demo: sign in as ${Object.keys(names).join(", ")}; everyone's password is "${password}"`);
