#include "tests/chaos/RoomTrial.h"

#include "server/transport/EpollDispatcher.h"
#include "tests/chaos/Judge.h"
#include "tests/support/RestClient.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QTest>
#include <QUuid>

#include <sys/resource.h>

namespace confab::test {

namespace {

constexpr int patience = 180'000; // ms
constexpr QLatin1StringView serversSuffix(".server"); // of what the server writes, beside what its clients write

} // namespace

void prepareForManySockets()
{
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    // With Qt's own loop, polling a thousand sockets would take longer than everything else.
    QCoreApplication::setEventDispatcher(new confab::transport::EpollDispatcher);
}

RoomTrial::RoomTrial(const Setup &setup)
    : m_setup(setup)
    , m_server(QStringList{QStringLiteral("--limits"), QStringLiteral("off")}
               + (setup.history.isEmpty() ? QStringList() : QStringList{QStringLiteral("--history-file"), setup.history + serversSuffix}) + setup.arguments)
{
    if (!setup.history.isEmpty()) {
        QFile::remove(setup.history);
        QFile::remove(setup.history + serversSuffix);
        m_history = std::make_unique<History>(setup.history.toStdString(), History::Flush::WhenFull);
    }
    if (setup.proxySeed)
        m_proxy = std::make_unique<ChaosProxy>(m_server.port(), *setup.proxySeed);
}

RoomTrial::~RoomTrial() = default;

QUrl RoomTrial::route() const
{
    return m_proxy ? QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_proxy->port())) : m_server.url();
}

QString RoomTrial::begin()
{
    if (!m_server.start())
        return QStringLiteral("the server did not start: ") + QString::fromUtf8(m_server.output());
    for (int device = 0; device < m_setup.devices; ++device) {
        const QString operation = device == 0 ? QStringLiteral("register") : QStringLiteral("login");
        if (const QString wrong = signEveryoneIn(operation, device); !wrong.isEmpty())
            return wrong;
    }
    if (const QString wrong = makeRoom(); !wrong.isEmpty())
        return wrong;
    for (const RoomMember::Identity &identity : std::as_const(m_identities))
        addMember(identity);
    const bool connected = QTest::qWaitFor([this] {
        return std::ranges::all_of(m_members, [](const auto &member) { return member->isConnected(); });
    }, patience);
    return connected ? QString() : QStringLiteral("not everyone could connect");
}

void RoomTrial::addMember(const RoomMember::Identity &identity)
{
    m_members.push_back(std::make_unique<RoomMember>(route(), identity, m_chatId, m_history.get()));
    m_members.back()->start();
}

QString RoomTrial::signEveryoneIn(const QString &operation, int device)
{
    QNetworkAccessManager network; // six requests at a time
    int done = 0;
    const qsizetype first = m_identities.size();
    m_identities.resize(first + m_setup.people);
    for (int i = 0; i < m_setup.people; ++i) {
        QNetworkRequest request(m_server.url(QStringLiteral("/api/v1/auth/") + operation));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        const QString name = QStringLiteral("member%1").arg(i);
        const QJsonObject body{{QStringLiteral("username"), name},
                               {QStringLiteral("email"), name + QStringLiteral("@example.org")},
                               {QStringLiteral("password"), QStringLiteral("correct horse")}};
        QNetworkReply *reply = network.post(request, QJsonDocument(body).toJson());
        QObject::connect(reply, &QNetworkReply::finished, reply, [this, reply, name, device, &done, at = first + i] {
            const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
            m_identities[at] = {answer[u"user"][u"id"].toString(), QStringLiteral("%1/%2").arg(name).arg(device),
                                answer[u"accessToken"].toString(), answer[u"refreshToken"].toString()};
            ++done;
        });
    }
    const bool all = QTest::qWaitFor([&] { return done == m_setup.people; }, patience);
    const bool good = std::ranges::none_of(m_identities, [](const auto &identity) { return identity.accessToken.isEmpty(); });
    return all && good ? QString() : QStringLiteral("not everyone could ") + operation;
}

QString RoomTrial::makeRoom()
{
    RestClient owner(m_server.url());
    owner.token = m_identities[0].accessToken;
    const RestAnswer made = owner.post(QStringLiteral("/chats"), {{QStringLiteral("type"), QStringLiteral("room")},
                                                                 {QStringLiteral("name"), QStringLiteral("Everybody")}});
    m_chatId = made.body[u"id"].toString();
    QStringList users;
    for (int i = 1; i < m_setup.people; ++i)
        users += m_identities[i].user;
    for (int i = 0; i < users.size(); i += 100) {
        const RestAnswer added = owner.post(QStringLiteral("/chats/%1/participants").arg(m_chatId),
                                            {{QStringLiteral("userIds"), QJsonArray::fromStringList(users.mid(i, 100))}});
        if (added.status != 201)
            return QStringLiteral("people could not be added: ") + QString::fromUtf8(added.text);
    }
    return {};
}

QString RoomTrial::exclude(int person)
{
    for (int device = 0; device < m_setup.devices; ++device)
        member(person + device * m_setup.people).allowExclusion();
    m_excluded = person;
    return change(QStringLiteral("remove"), person);
}

QString RoomTrial::readmit(int person)
{
    m_excluded = -1;
    return change(QStringLiteral("add"), person);
}

bool RoomTrial::haveAllTheSame() const
{
    for (int i = 0; i < members(); ++i) {
        if (m_excluded != i % m_setup.people && (!m_members[size_t(i)]->isReady() || m_members[size_t(i)]->rev() != m_members[0]->rev()))
            return false;
    }
    return true;
}

// By the owner, over REST; until it is answered.
QString RoomTrial::change(const QString &operation, int person)
{
    RestClient owner(m_server.url());
    owner.token = m_members[0]->identity().accessToken;
    const QString user = m_identities[person].user;
    const QString path = QStringLiteral("/chats/%1/participants").arg(m_chatId);
    const std::string op = operation.toStdString(), chat = m_chatId.toStdString(), who = user.toStdString();
    HistoryEvent event{.op = op, .kind = "invoke", .device = "owner", .chat = chat, .user = who};
    if (m_history)
        m_history->write(event);
    const bool removes = operation == u"remove";
    const RestAnswer answer = removes ? owner.remove(path + u'/' + user)
                                      : owner.post(path, {{QStringLiteral("userIds"), QJsonArray{user}}});
    const bool done = answer.status >= 200 && answer.status < 300;
    event.kind = done ? "ok" : "unknown";
    if (m_history)
        m_history->write(event);
    return done ? QString() : QStringLiteral("the owner could not %1: ").arg(operation) + QString::fromUtf8(answer.text);
}

void RoomTrial::send(int member)
{
    m_members[size_t(member)]->send(QUuid::createUuid().toByteArray(QUuid::WithoutBraces), "message " + QByteArray::number(m_sent));
    ++m_sent;
}

qsizetype RoomTrial::acknowledged() const
{
    qsizetype count = 0;
    for (const auto &member : m_members)
        count += member->acknowledged().size();
    return count;
}

QString RoomTrial::settle()
{
    const auto idle = [this] { return std::ranges::all_of(m_members, [](const auto &member) { return member->isIdle() && member->isReady(); }); };
    if (!QTest::qWaitFor(idle, patience))
        return QStringLiteral("only %1 of %2 messages were acknowledged").arg(acknowledged()).arg(m_sent);
    if (m_history)
        m_history->write({.op = "quiet", .actor = "judge"});
    if (!QTest::qWaitFor([this] { return haveAllTheSame(); }, patience))
        return QStringLiteral("not everyone saw everything");
    // Marks of one's other devices may come later than their answers; whether they came is for the judge to say.
    const auto marksAgree = [this] {
        for (int i = m_setup.people; i < members(); ++i) {
            if (m_members[size_t(i)]->readSeq() != m_members[size_t(i % m_setup.people)]->readSeq())
                return false;
        }
        return true;
    };
    static_cast<void>(QTest::qWaitFor(marksAgree, 30'000));
    return {};
}

QString RoomTrial::judgement()
{
    for (const auto &member : m_members) {
        if (!member->faults().isEmpty())
            return member->faults().join(u'\n');
        member->writeState();
        member->stop();
    }
    m_history->flush();
    if (m_server.isRunning() && m_server.terminate() != 0)
        return QStringLiteral("the server did not end well: ") + QString::fromUtf8(m_server.output().last(std::min<qsizetype>(4000, m_server.output().size())));
    Evidence evidence;
    evidence.settling = m_setup.settling;
    for (const QString &history : {m_setup.history, m_setup.history + serversSuffix}) {
        if (const QString wrong = evidence.histories.read(history); !wrong.isEmpty())
            return wrong;
    }
    if (const QString wrong = evidence.log.read(m_server.database(), evidence.histories.names); !wrong.isEmpty())
        return wrong;
    const Breaches breaches = judge(evidence);
    m_summary = summaryOf(evidence);
    return breaches.texts().join(u'\n');
}

QString RoomTrial::readLog(QHash<QByteArray, qint64> &stored)
{
    RestClient owner(m_server.url());
    owner.token = m_identities[0].accessToken;
    qint64 after = 0;
    for (bool more = true; more;) {
        const RestAnswer page = owner.get(QStringLiteral("/chats/%1/messages?after=%2&limit=100").arg(m_chatId).arg(after));
        if (page.status != 200)
            return QStringLiteral("the history cannot be read: ") + QString::fromUtf8(page.text);
        for (const QJsonValue &item : page.body[u"items"].toArray()) {
            if (item[u"seq"].toInteger() != ++after)
                return QStringLiteral("a hole in the stored seqs before %1").arg(item[u"seq"].toInteger());
            const QByteArray id = item[u"clientId"].toString().toLatin1();
            if (!id.isEmpty() && stored.contains(id))
                return QStringLiteral("stored twice: ") + QString::fromLatin1(id);
            if (!id.isEmpty())
                stored.insert(id, after);
        }
        more = page.body[u"hasMoreAfter"].toBool();
    }
    return stored.size() == m_sent ? QString() : QStringLiteral("%1 messages stored, %2 sent").arg(stored.size()).arg(m_sent);
}

QString RoomTrial::compare(const RoomMember &member, const QHash<QByteArray, qint64> &stored) const
{
    if (!member.faults().isEmpty())
        return member.faults().join(u'\n');
    for (auto it = member.acknowledged().begin(); it != member.acknowledged().end(); ++it) {
        if (stored.value(it.key()) != it.value())
            return QStringLiteral("acknowledged as seq %1, stored as %2").arg(it.value()).arg(stored.value(it.key()));
    }
    qint64 last = 0;
    qsizetype messages = 0;
    for (const RoomMember::Seen &seen : member.log()) {
        if (seen.seq <= last)
            return QStringLiteral("seq %1 was seen after %2").arg(seen.seq).arg(last);
        last = seen.seq;
        if (seen.clientId.isEmpty() || seen.clientId == "null")
            continue;
        if (stored.value(seen.clientId) != seen.seq)
            return QStringLiteral("seen as seq %1, stored as %2").arg(seen.seq).arg(stored.value(seen.clientId));
        ++messages;
    }
    return messages == m_sent ? QString() : QStringLiteral("someone saw %1 of %2 messages").arg(messages).arg(m_sent);
}

QString RoomTrial::verdict()
{
    QHash<QByteArray, qint64> stored;
    if (const QString wrong = readLog(stored); !wrong.isEmpty())
        return wrong;
    for (const auto &member : m_members) {
        if (const QString wrong = compare(*member, stored); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

} // namespace confab::test
