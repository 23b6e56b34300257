// Fills a server with a few people and conversations, through its public API like any other client.
//   node scripts/demo.mjs http://127.0.0.1:7480 [--talk]
// Running it again changes nothing. Everyone's password is "confab demo". With --talk they then go on talking until it is ended.
import { landscape, page, speech } from "./demo-files.mjs";

const server = process.argv[2] ?? "http://127.0.0.1:7480";
const talking = process.argv.includes("--talk");
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

// Sends bytes by tus, in one piece; answers the file's id.
async function upload(token, name, type, bytes, more = {}) {
  const told = Object.entries({ filename: name, filetype: type, ...more }).map(([key, value]) => `${key} ${Buffer.from(String(value)).toString("base64")}`);
  const answer = await fetch(`${server}/api/v1/files/uploads`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Tus-Resumable": "1.0.0", "Upload-Length": String(bytes.length), "Upload-Metadata": told.join(","),
      "Content-Type": "application/offset+octet-stream" },
    body: bytes,
  });
  if (answer.status !== 201) throw new Error(`upload of ${name}: ${answer.status} ${await answer.text()}`);
  return answer.headers.get("Location").split("/").at(-1);
}

const people = {};
for (const username of Object.keys(names)) {
  const { user, accessToken: token } = await person(username);
  const one = people[username] = {
    id: user.id,
    call: (method, path, body) => call(method, path, { token, body }),
    say: (chat, content, extra) => one.call("POST", `/chats/${chat.id}/messages`, { content, ...extra }),
    async show(chat, content, ...scenes) {
      const fileIds = [];
      for (const scene of scenes) fileIds.push(await upload(token, `${scene}.png`, "image/png", landscape(scene)));
      return one.say(chat, content, { type: "image", fileIds });
    },
    hand: async (chat, content, name, lines) => one.say(chat, content, { type: "file", fileIds: [await upload(token, name, "application/pdf", page(lines))] }),
    async speak(chat, seconds) {
      const { bytes, durationMs, waveform } = speech(seconds);
      return one.say(chat, "", { type: "voice", fileIds: [await upload(token, "voice.wav", "audio/wav", bytes, { durationms: durationMs, waveform })] });
    },
  };
}
const { anna, bao, chen, dalia, emil, fatou } = people;
const create = (someone, fields) => someone.call("POST", "/chats", fields);
const direct = (someone, other) => create(someone, { type: "direct", userId: other.id });
const react = async (message, ...each) => { for (const [someone, emoji] of each) await someone.call("POST", `/messages/${message.id}/reactions`, { emoji }); };

if ((await anna.call("GET", "/chats?limit=1")).items.length === 0) {
  await anna.call("PATCH", "/auth/me", { statusText: "At the lake on Saturday" });
  await create(chen, { type: "room", visibility: "public", name: "Languages", description: "Practise, ask, correct" });
  const books = await create(dalia, { type: "room", visibility: "public", name: "Book club", description: "One book a month" });
  await anna.call("POST", `/rooms/${books.id}/join`);
  await dalia.say(books, "Next: *The Dispossessed*. First half until the 15th.");
  await anna.say(books, "Started it last night. I can lend a second copy.");

  const notes = await direct(emil, anna);
  await emil.say(notes, "Here is what I have so far.");
  await emil.hand(notes, "", "spare-parts.pdf", ["Spare parts", "", "2 valves", "1 pump seal", "10 m of hose"]);
  await anna.say(notes, "Perfect, thank you! I'll order on Monday.");

  const greeting = await direct(dalia, anna);
  await dalia.say(greeting, "هل وصلتِ إلى البيت؟");
  await anna.say(greeting, "Yes, just now 🙂");
  await dalia.say(greeting, "الحمد لله. تصبحين على خير 🌙");

  const trip = await create(fatou, { type: "group", name: "Weekend photos", description: "Everyone's pictures in one place", memberIds: [anna.id, chen.id, dalia.id] });
  await fatou.show(trip, "The whole walk, in order", "meadow", "forest", "lake", "dusk");
  await chen.say(trip, "Wow, the last one 😍");
  await dalia.speak(trip, 14);

  const release = await create(bao, { type: "group", name: "Release crew", description: "0.1 and onwards", memberIds: [anna.id, emil.id] });
  await emil.say(release, "The build is green on all three.");
  await bao.say(release, "Then I'll tag it:\n```\ngit tag -s v0.1.0\n```");
  await anna.say(release, "Release notes are in `CHANGELOG.md`. Please read them once before it goes out.");
  await bao.say(release, "@anna one line about voice messages is missing, else it's ready.");

  const call = await direct(bao, anna);
  await bao.speak(call, 9);
  await anna.say(call, "Heard it, sounds like a plan.");

  const album = await direct(anna, fatou);
  await fatou.say(album, "Did you see the photos from yesterday?");
  await anna.say(album, "Not yet, tonight!");
  await fatou.show(album, "Just this one then 🙂", "dusk");

  const lounge = await create(anna, { type: "room", visibility: "public", name: "Lounge", description: "For whatever comes up" });
  for (const someone of [bao, chen, dalia, emil, fatou]) await someone.call("POST", `/rooms/${lounge.id}/join`);
  await anna.call("PATCH", `/chats/${lounge.id}`, { pinned: true });
  const rules = await anna.say(lounge, "House rules: be kind, name your files, ask before you post other people's faces.");
  await anna.call("PUT", `/messages/${rules.id}/pin`);
  await emil.say(lounge, "Morning, everyone ☕");
  const question = await dalia.say(lounge, "صباح الخير! Is the picnic still on for **Saturday**?");
  await bao.say(lounge, "Yes, 11:00 at the lake. I'll bring the *bánh mì*.", { replyTo: question.id });
  const view = await fatou.show(lounge, "This is where we sit, north side", "lake");
  await react(view, [anna, "😍"], [chen, "😍"], [emil, "👍"]);
  await chen.say(lounge, "我带水果和茶。See you there!");
  await emil.hand(lounge, "", "route-to-the-lake.pdf", ["Route to the lake", "", "Bus 12 to the last stop, then ten minutes on foot."]);
  const plan = await anna.say(lounge, "Plan so far:\n- 11:00 lake, north side\n- rain plan: Fatou's place\n- bring a blanket, @emil");
  await react(plan, [bao, "🎉"], [chen, "🎉"], [dalia, "🎉"], [fatou, "☔"]);
  await anna.call("PUT", `/messages/${plan.id}/pin`);
  await fatou.say(lounge, "Rain plan approved, there is cake either way 🍰");
  await emil.say(lounge, "Blanket is packed.");
}

// Anna's and Bao's clients are on the screen: the others are who talks.
async function talk() {
  const pause = (seconds) => new Promise((done) => setTimeout(done, 1000 * seconds));
  const chats = (await anna.call("GET", "/chats?limit=100")).items;
  const lounge = chats.find((chat) => chat.name === "Lounge");
  const trip = chats.find((chat) => chat.name === "Weekend photos");
  const [withFatou, withDalia] = [fatou, dalia].map((someone) => chats.find((chat) => chat.peer?.id === someone.id));
  const lines = [
    [chen, lounge, "Does anybody have a second blanket? 🧺"],
    [dalia, lounge, "I do, and a thermos."],
    [fatou, withFatou, "Are you still coming by bike?"],
    [emil, lounge, "The forecast says **18 degrees** and no wind."],
    [chen, lounge, "太好了!"],
    [dalia, withDalia, "أراكِ يوم السبت 🙂"],
    [fatou, trip, "I'll add the pictures of Saturday here as well."],
    [emil, lounge, "@anna @bao are you bringing the boules?"],
  ];
  for (let turn = 0; ; ++turn) {
    await pause(turn < lines.length ? 4 + 3 * Math.random() : 30 + 60 * Math.random());
    const [someone, chat, words] = lines[turn % lines.length];
    if (!chat) continue;
    try {
      const message = await someone.say(chat, words);
      if (turn % 3 === 1) await react(message, [chen, "👍"]);
    } catch (error) {
      console.error(`demo: ${error.message}`); // somebody may have left a chat meanwhile
    }
  }
}

console.log(`demo: sign in as ${Object.keys(names).join(", ")}; everyone's password is "${password}"`);
if (talking) await talk();
