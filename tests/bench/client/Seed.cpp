#include "tests/bench/client/Seed.h"

#include "client/core/ClientCore.h"
#include "tests/client/Samples.h"

namespace confab::bench {

using namespace protocol;

namespace {

constexpr int people = 24;
constexpr int shortChatMessages = 60;
constexpr int pageSize = 500;

const char *const names[] = {"Anna Lindqvist", "Bảo Trần", "陈思远", "داليا حسن", "Emil Novák", "Fatou Diop"};
const char *const sentences[] = {
    "Morning!",
    "Who has the key for the tool shed?",
    "I'd like to fix the water barrel before noon, if somebody can lend me the long ladder and ten minutes to hold it.",
    "See **the plan** at https://example.org/plan before you go, and `make check` before you push.",
    "😀",
    "Plan so far:\n- eleven at the lake\n- rain plan: the kitchen\n- bring a blanket",
    "好的，明天见。",
    "نعم، في الحادية عشرة",
    "It hangs behind the blue door, as always 🙂",
    "Yes.",
    "```\ngit tag -s v0.1.0\ngit push --tags\n```",
    "That is a longer one, as people write when they explain something: first what they saw, then what they think it means, then "
    "what they would do about it, and in the end a question to all the others, who will answer with a thumb.",
};

User person(int n)
{
    User user = test::user(n);
    user.displayName = QString::fromUtf8(names[n % int(std::size(names))]) + (n < int(std::size(names)) ? QString() : QStringLiteral(" %1").arg(n));
    return user;
}

Message said(const Chat &chat, qint64 seq, qint64 last, const QList<User> &cast, qint64 now)
{
    const auto turn = int((seq / 3 + chat.id.uuid().data1) % cast.size());
    Message message = test::message(chat, seq, seq, 1);
    const User &from = cast[turn];
    message.sender = {from.id, from.username, from.displayName, {}};
    message.content = QString::fromUtf8(sentences[(seq * 7 + chat.id.uuid().data1) % std::size(sentences)]);
    message.sentAt = Timestamp{now - (last - seq) * 90'000};
    if (seq % 9 == 0)
        message.reactions = {{QStringLiteral("👍"), 3, {}, {cast[0].id}}, {QStringLiteral("🎉"), 1, {}, {cast[1].id}}};
    if (seq % 11 == 0 && seq > 4)
        message.replyTo = ReplyPreview{test::message(chat, seq - 4, seq - 4, 1).id, seq - 4, message.sender, message.content.left(80), {}};
    return message;
}

void fill(Cache &cache, Chat chat, int messages, const QList<User> &cast, qint64 now)
{
    chat.seq = chat.rev = messages;
    chat.readSeq = messages;
    chat.memberCount = int(cast.size());
    chat.lastMessage = said(chat, messages, messages, cast, now);
    if (chat.type == ChatType::Direct)
        chat.peer = cast[1];
    cache.putChat(chat);
    for (qint64 first = 1; first <= messages; first += pageSize) {
        QList<Message> page;
        for (qint64 seq = first; seq < first + pageSize && seq <= messages; ++seq)
            page.append(said(chat, seq, messages, cast, now));
        cache.storePage(chat.id, page);
    }
}

} // namespace

bool seed(const QString &folder, int messages)
{
    ClientCore core(folder, SecretStore::Policy::MemoryOnly);
    const QUrl server(QStringLiteral("http://127.0.0.1:9")); // nobody listens there: what is measured opens on what it has
    core.profile.setServer(server);
    core.rest.setServer(server);
    QList<User> all;
    for (int n = 1; n <= people; ++n)
        all.append(person(n));
    const UserId me = all[0].id;
    core.profile.setUserId(me.toString());
    if (!core.cache.open(core.profile.cachePath(AuthSession::accountKeyFor(server, me)), me))
        return false;
    core.cache.beginEpoch(QStringLiteral("bench"));
    Account account;
    static_cast<User &>(account) = all[0];
    core.setAccount(account);
    for (const User &user : all)
        core.cache.putPerson(user);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (int n = 1; n <= seededChats; ++n) {
        Chat chat = test::chat(n);
        chat.type = n % 3 == 0 ? ChatType::Direct : n % 3 == 1 ? ChatType::Group : ChatType::Room;
        const QList<User> cast = chat.type == ChatType::Direct ? QList<User>{all[0], all[1 + n % (people - 1)]} : all.mid(0, 8);
        fill(core.cache, chat, n == 1 ? messages : shortChatMessages, cast, now - n * 60'000LL);
    }
    return true;
}

} // namespace confab::bench
