#include "server/transport/EpollDispatcher.h"
#include "tests/server/promises/RoomMember.h"
#include "tests/support/RestClient.h"
#include "tests/support/ServerProcess.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QNetworkReply>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace confab::test;

namespace {

constexpr int people = 1000;

} // namespace

// A thousand people in one room, each sending, while the server is stopped and killed in between.
class ThousandClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyMessageReachesEveryoneOnceAndInOrderOverRestarts();

private:
    void registerEveryone();
    void makeRoom();
    bool everyoneIsConnected() const;
    qsizetype acknowledgedInAll() const;
    void judge();

    ServerProcess m_server{QStringList{QStringLiteral("--limits"), QStringLiteral("off")}};
    QStringList m_tokens;
    QStringList m_userIds;
    QString m_chatId;
    std::vector<std::unique_ptr<RoomMember>> m_members;
};

void ThousandClients::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.output().constData());
    registerEveryone();
    makeRoom();
}

void ThousandClients::registerEveryone()
{
    QNetworkAccessManager network; // six requests at a time
    int done = 0;
    m_tokens.resize(people);
    m_userIds.resize(people);
    for (int i = 0; i < people; ++i) {
        QNetworkRequest request(m_server.url(QStringLiteral("/api/v1/auth/register")));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        const QJsonObject body{{QStringLiteral("username"), QStringLiteral("member%1").arg(i)},
                               {QStringLiteral("email"), QStringLiteral("member%1@example.org").arg(i)},
                               {QStringLiteral("password"), QStringLiteral("correct horse")}};
        QNetworkReply *reply = network.post(request, QJsonDocument(body).toJson());
        connect(reply, &QNetworkReply::finished, this, [this, reply, i, &done] {
            const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
            m_tokens[i] = answer[u"accessToken"].toString();
            m_userIds[i] = answer[u"user"].toObject()[u"id"].toString();
            ++done;
            reply->deleteLater();
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(done, people, 180'000);
    QVERIFY(!m_tokens.contains(QString()));
}

void ThousandClients::makeRoom()
{
    RestClient owner(m_server.url());
    owner.token = m_tokens[0];
    const RestAnswer made = owner.post(QStringLiteral("/chats"), {{QStringLiteral("type"), QStringLiteral("room")},
                                                                 {QStringLiteral("name"), QStringLiteral("Everybody")}});
    QCOMPARE(made.status, 201);
    m_chatId = made.body[u"id"].toString();
    for (int i = 1; i < people; i += 100) {
        const QStringList some = m_userIds.mid(i, 100);
        const RestAnswer added = owner.post(QStringLiteral("/chats/%1/participants").arg(m_chatId),
                                            {{QStringLiteral("userIds"), QJsonArray::fromStringList(some)}});
        QCOMPARE(added.status, 201);
    }
}

bool ThousandClients::everyoneIsConnected() const
{
    return std::ranges::all_of(m_members, [](const auto &member) { return member->isConnected(); });
}

qsizetype ThousandClients::acknowledgedInAll() const
{
    qsizetype count = 0;
    for (const auto &member : m_members)
        count += member->acknowledged().size();
    return count;
}

void ThousandClients::everyMessageReachesEveryoneOnceAndInOrderOverRestarts()
{
    for (const QString &token : std::as_const(m_tokens)) {
        m_members.push_back(std::make_unique<RoomMember>(m_server.url(), token, m_chatId));
        m_members.back()->start();
    }
    QTRY_VERIFY_WITH_TIMEOUT(everyoneIsConnected(), 120'000);

    // Not all at once, or it would be the slow receivers' limit that is tried.
    constexpr int underWay = 40;
    int sent = 0;
    const auto sendUpTo = [&](int target) {
        return QTest::qWaitFor([&] {
            while (sent < target && sent - acknowledgedInAll() < underWay) {
                m_members[size_t(sent)]->send(QUuid::createUuid().toByteArray(QUuid::WithoutBraces), "hello from " + QByteArray::number(sent));
                ++sent;
            }
            return sent == target;
        }, 120'000);
    };
    QVERIFY(sendUpTo(300));
    QCOMPARE(m_server.terminate(), 0);
    QVERIFY2(m_server.start(), m_server.output().constData());
    QVERIFY(sendUpTo(650));
    m_server.kill();
    QVERIFY2(m_server.start(), m_server.output().constData());
    QVERIFY(sendUpTo(people));

    QTRY_COMPARE_WITH_TIMEOUT(acknowledgedInAll(), people, 120'000);
    const auto behind = [&] {
        qint64 newest = 0;
        for (const auto &member : m_members)
            newest = std::max(newest, member->rev());
        return std::ranges::count_if(m_members, [newest](const auto &member) { return member->rev() < newest; });
    };
    QTRY_COMPARE_WITH_TIMEOUT(behind(), 0, 120'000);
    judge();
}

void ThousandClients::judge()
{
    // What the database says, seq by seq.
    RestClient owner(m_server.url());
    owner.token = m_tokens[0];
    QHash<QByteArray, qint64> stored;
    qint64 after = 0;
    for (bool more = true; more;) {
        const RestAnswer page = owner.get(QStringLiteral("/chats/%1/messages?after=%2&limit=100").arg(m_chatId).arg(after));
        QCOMPARE(page.status, 200);
        for (const QJsonValue &item : page.body[u"items"].toArray()) {
            QCOMPARE(item[u"seq"].toInteger(), ++after);
            if (const QByteArray id = item[u"clientId"].toString().toLatin1(); !id.isEmpty()) {
                QVERIFY(!stored.contains(id));
                stored.insert(id, after);
            }
        }
        more = page.body[u"hasMoreAfter"].toBool();
    }
    QCOMPARE(stored.size(), people);

    for (const auto &member : m_members) {
        QVERIFY2(member->faults().isEmpty(), qPrintable(member->faults().join(u'\n')));
        for (auto it = member->acknowledged().begin(); it != member->acknowledged().end(); ++it)
            QCOMPARE(stored.value(it.key()), it.value());
        qint64 last = 0;
        qsizetype messages = 0;
        for (const RoomMember::Seen &seen : member->log()) {
            QVERIFY(seen.seq > last);
            last = seen.seq;
            if (seen.clientId.isEmpty() || seen.clientId == "null")
                continue;
            QCOMPARE(stored.value(seen.clientId), seen.seq);
            ++messages;
        }
        QCOMPARE(messages, people);
    }
}

int main(int argc, char **argv)
{
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    // A thousand sockets: with Qt's own loop, polling them would take longer than everything else.
    QCoreApplication::setEventDispatcher(new confab::transport::EpollDispatcher);
    QCoreApplication app(argc, argv);
    ThousandClients test;
    return QTest::qExec(&test, argc, argv);
}

#include "ThousandClients.moc"
