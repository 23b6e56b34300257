#include "tests/client/CoreDriver.h"
#include "tests/support/ChaosProxy.h"
#include "tests/support/RestClient.h"
#include "tests/support/ServerProcess.h"

#include <QJsonArray>

// Qt's header says a keyword that we do without.
#define emit
#include <private/qnetworkinformation_p.h>
#undef emit

using namespace confab;
using namespace confab::test;
using namespace confab::protocol;
using namespace std::chrono_literals;

namespace {

// The machine's network as this test says it is.
class Network final : public QNetworkInformationBackend
{
public:
    Network() { theOne = this; }
    ~Network() override { theOne = nullptr; }

    QString name() const override { return QStringLiteral("fake"); }
    QNetworkInformation::Features featuresSupported() const override { return QNetworkInformation::Feature::Reachability; }
    void set(bool up) { setReachability(up ? QNetworkInformation::Reachability::Online : QNetworkInformation::Reachability::Disconnected); }

    static inline Network *theOne = nullptr;
};

class NetworkFactory final : public QNetworkInformationBackendFactory
{
public:
    QString name() const override { return QStringLiteral("fake"); }
    QNetworkInformation::Features featuresSupported() const override { return QNetworkInformation::Feature::Reachability; }
    QNetworkInformationBackend *create(QNetworkInformation::Features) const override { return new Network; }
};

} // namespace

// The core on the real confabd over lines as people have them.
class ClientLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void pollsWhereNoWebSocketGetsThrough();
    void noticesALineThatIsOpenOnlyOnThisSide();
    void comesBackAtOnceWithTheNetwork();
    void catchesUpWithMoreChatsThanOneQuestionHolds();

private:
    // What the other person sees of the chat that the two share.
    QStringList atBaos();
    void say(const QString &text) { QVERIFY((*m_anna)->outbox.send(m_chat, text)); }

    std::unique_ptr<NetworkFactory> m_networks;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<ChaosProxy> m_proxy;
    std::unique_ptr<CoreDriver> m_anna;
    std::unique_ptr<test::RestClient> m_bao;
    ChatId m_chat;
};

void ClientLine::initTestCase()
{
    m_networks = std::make_unique<NetworkFactory>();
    QVERIFY(QNetworkInformation::loadBackendByName(u"fake"));
    QVERIFY(Network::theOne);
    Network::theOne->set(true);
    m_server = std::make_unique<ServerProcess>(QStringList{QStringLiteral("--limits"), QStringLiteral("off"), QStringLiteral("--ping-interval"),
                                                           QStringLiteral("1s"), QStringLiteral("--ping-timeout"), QStringLiteral("1s")});
    QVERIFY2(m_server->start(), m_server->output().constData());
    m_bao = std::make_unique<test::RestClient>(m_server->url());
    QCOMPARE(m_bao->registerAs(QStringLiteral("bao")).status, 201);
}

void ClientLine::init()
{
    static int people = 0;
    m_proxy = std::make_unique<ChaosProxy>(m_server->port(), 11);
    m_anna = std::make_unique<CoreDriver>(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_proxy->port())));
    QVERIFY(m_anna->registerAs(QStringLiteral("anna%1").arg(++people)));
    protocol::CreateChat form;
    form.type = ChatType::Direct;
    form.userId = UserId::parse(m_bao->userId);
    const auto created = m_anna->ask<ops::CreateChat>(form);
    QVERIFY(created);
    (*m_anna)->cache.putChat(created->chat);
    m_chat = created->chat.id;
}

QStringList ClientLine::atBaos()
{
    QStringList words;
    const QJsonArray items = m_bao->get(QStringLiteral("/chats/%1/messages").arg(m_chat.toString())).body[u"items"].toArray();
    for (const QJsonValue &item : items)
        words += item[u"content"].toString();
    return words;
}

void ClientLine::pollsWhereNoWebSocketGetsThrough()
{
    QCOMPARE((*m_anna)->connection.transportName(), QStringLiteral("websocket"));
    m_proxy->setUpgradesRefused(true);
    m_proxy->cutAll();
    const auto online = [&] {
        (*m_anna)->connection.retryNow(); // an impatient person
        return (*m_anna)->connection.isOnline();
    };
    QTRY_VERIFY(!(*m_anna)->connection.isOnline());
    say(QStringLiteral("through the proxy"));
    QTRY_VERIFY_WITH_TIMEOUT(online(), 30000);
    QCOMPARE((*m_anna)->connection.transportName(), QStringLiteral("polling"));
    QTRY_VERIFY((*m_anna)->outbox.items().isEmpty());
    m_bao->post(QStringLiteral("/chats/%1/messages").arg(m_chat.toString()), {{QStringLiteral("content"), QStringLiteral("and back")}});
    QTRY_COMPARE(m_anna->texts(m_chat), (QStringList{QStringLiteral("through the proxy"), QStringLiteral("and back")}));
    QCOMPARE(atBaos(), m_anna->texts(m_chat));
    // Another network may let it through again.
    m_proxy->setUpgradesRefused(false);
    Network::theOne->set(false);
    const auto cutOff = [&] {
        m_proxy->cutAll(); // Qt sends a poll that was cut again, and nobody hears of it
        return (*m_anna)->connection.state() == Connection::State::WaitingForNetwork;
    };
    QTRY_VERIFY(cutOff());
    Network::theOne->set(true);
    QTRY_VERIFY_WITH_TIMEOUT(online(), 30000);
    QCOMPARE((*m_anna)->connection.transportName(), QStringLiteral("websocket"));
}

void ClientLine::noticesALineThatIsOpenOnlyOnThisSide()
{
    QCOMPARE(m_proxy->freeze(100) > 0, true);
    say(QStringLiteral("into nothing"));
    say(QStringLiteral("and this as well"));
    QVERIFY((*m_anna)->connection.isOnline()); // no end was told
    QTRY_VERIFY_WITH_TIMEOUT(!(*m_anna)->connection.isOnline(), 30000);
    QTRY_VERIFY_WITH_TIMEOUT((*m_anna)->connection.isOnline(), 30000);
    QTRY_VERIFY((*m_anna)->outbox.items().isEmpty());
    QCOMPARE(atBaos(), (QStringList{QStringLiteral("into nothing"), QStringLiteral("and this as well")}));
    QTRY_COMPARE(m_anna->texts(m_chat), atBaos());
}

void ClientLine::comesBackAtOnceWithTheNetwork()
{
    Network::theOne->set(false);
    m_proxy->setDown(true);
    QTRY_COMPARE((*m_anna)->connection.state(), Connection::State::WaitingForNetwork);
    say(QStringLiteral("from the tunnel"));
    m_proxy->setDown(false);
    // The machine says that it has a network: nobody waits for the end of the pause.
    const auto asleep = [&] { return (*m_anna)->connection.state() == Connection::State::WaitingForNetwork && (*m_anna)->connection.untilRetry() > 0ms; };
    QTRY_VERIFY(asleep() || (*m_anna)->connection.isOnline());
    const bool slept = asleep();
    Network::theOne->set(true);
    if (slept)
        QCOMPARE((*m_anna)->connection.state(), Connection::State::Connecting);
    QTRY_VERIFY_WITH_TIMEOUT((*m_anna)->connection.isOnline(), 30000);
    QTRY_VERIFY((*m_anna)->outbox.items().isEmpty());
    QCOMPARE(atBaos(), QStringList{QStringLiteral("from the tunnel")});
}

void ClientLine::catchesUpWithMoreChatsThanOneQuestionHolds()
{
    constexpr int many = 520; // 500 fit
    QStringList ids;
    for (int i = 0; i < many; ++i) {
        const RestAnswer made = m_bao->post(QStringLiteral("/chats"), {{QStringLiteral("type"), QStringLiteral("group")}, {QStringLiteral("name"), QStringLiteral("Group %1").arg(i)},
                                                                       {QStringLiteral("memberIds"), QJsonArray{m_anna->me().toString()}}});
        QCOMPARE(made.status, 201);
        ids += made.body[u"id"].toString();
    }
    const auto known = [&] { return (*m_anna)->cache.chats().size(); };
    QTRY_COMPARE_WITH_TIMEOUT(known(), many + 1, 30000); // as they were made
    m_anna->shutDown();
    for (const QString &id : std::as_const(ids))
        QCOMPARE(m_bao->post(QStringLiteral("/chats/%1/messages").arg(id), {{QStringLiteral("content"), QStringLiteral("to %1").arg(id)}}).status, 201);
    m_anna->restart();
    QCOMPARE(known(), many + 1);
    QVERIFY(m_anna->waitForSync());
    const auto behind = [&] {
        return std::ranges::count_if(ids, [&](const QString &id) { return m_anna->texts(*ChatId::parse(id)) != QStringList{QStringLiteral("to %1").arg(id)}; });
    };
    QTRY_COMPARE_WITH_TIMEOUT(behind(), 0, 30000);
    for (const QString &id : std::as_const(ids))
        QCOMPARE(m_anna->chat(*ChatId::parse(id))->unread, 1);

    // A device that knows none of them yet.
    CoreDriver fresh(m_server->url());
    QVERIFY(fresh.signInAs((*m_anna)->account().username));
    QCOMPARE(fresh->cache.chats().size(), many + 1);
}

QTEST_GUILESS_MAIN(ClientLine)
#include "tst_clientline.moc"
