#include "tests/server/promises/RoomTrial.h"

#include "server/transport/EpollDispatcher.h"
#include "tests/support/RestClient.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QTest>
#include <QUuid>

#include <sys/resource.h>

namespace confab::test {

namespace {

constexpr int patience = 180'000; // ms

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

RoomTrial::RoomTrial(int people)
    : m_people(people)
{
}

QString RoomTrial::begin()
{
    if (!m_server.start())
        return QStringLiteral("the server did not start: ") + QString::fromUtf8(m_server.output());
    if (const QString wrong = registerEveryone(); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = makeRoom(); !wrong.isEmpty())
        return wrong;
    for (const QString &token : std::as_const(m_tokens)) {
        m_members.push_back(std::make_unique<RoomMember>(m_server.url(), token, m_chatId));
        m_members.back()->start();
    }
    const bool connected = QTest::qWaitFor([this] {
        return std::ranges::all_of(m_members, [](const auto &member) { return member->isConnected(); });
    }, patience);
    return connected ? QString() : QStringLiteral("not everyone could connect");
}

QString RoomTrial::registerEveryone()
{
    QNetworkAccessManager network; // six requests at a time
    int done = 0;
    m_tokens.resize(m_people);
    m_userIds.resize(m_people);
    for (int i = 0; i < m_people; ++i) {
        QNetworkRequest request(m_server.url(QStringLiteral("/api/v1/auth/register")));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        const QJsonObject body{{QStringLiteral("username"), QStringLiteral("member%1").arg(i)},
                               {QStringLiteral("email"), QStringLiteral("member%1@example.org").arg(i)},
                               {QStringLiteral("password"), QStringLiteral("correct horse")}};
        QNetworkReply *reply = network.post(request, QJsonDocument(body).toJson());
        QObject::connect(reply, &QNetworkReply::finished, reply, [this, reply, i, &done] {
            const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
            m_tokens[i] = answer[u"accessToken"].toString();
            m_userIds[i] = answer[u"user"].toObject()[u"id"].toString();
            ++done;
        });
    }
    const bool all = QTest::qWaitFor([&] { return done == m_people; }, patience);
    return all && !m_tokens.contains(QString()) ? QString() : QStringLiteral("not everyone could register");
}

QString RoomTrial::makeRoom()
{
    RestClient owner(m_server.url());
    owner.token = m_tokens[0];
    const RestAnswer made = owner.post(QStringLiteral("/chats"), {{QStringLiteral("type"), QStringLiteral("room")},
                                                                 {QStringLiteral("name"), QStringLiteral("Everybody")}});
    m_chatId = made.body[u"id"].toString();
    for (int i = 1; i < m_people; i += 100) {
        const RestAnswer added = owner.post(QStringLiteral("/chats/%1/participants").arg(m_chatId),
                                            {{QStringLiteral("userIds"), QJsonArray::fromStringList(m_userIds.mid(i, 100))}});
        if (added.status != 201)
            return QStringLiteral("people could not be added: ") + QString::fromUtf8(added.text);
    }
    return {};
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
    if (!QTest::qWaitFor([this] { return acknowledged() == m_sent; }, patience))
        return QStringLiteral("only %1 of %2 messages were acknowledged").arg(acknowledged()).arg(m_sent);
    const auto behind = [this] {
        qint64 newest = 0;
        for (const auto &member : m_members)
            newest = std::max(newest, member->rev());
        return std::ranges::count_if(m_members, [newest](const auto &member) { return member->rev() < newest; });
    };
    if (!QTest::qWaitFor([&] { return behind() == 0; }, patience))
        return QStringLiteral("%1 people never saw everything").arg(behind());
    return {};
}

QString RoomTrial::readLog(QHash<QByteArray, qint64> &stored)
{
    RestClient owner(m_server.url());
    owner.token = m_tokens[0];
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
