#include "common/base/Mailbox.h"
#include "server/net/Hub.h"
#include "server/net/RateLimiter.h"
#include "server/net/Router.h"
#include "server/net/Session.h"
#include "server/net/SocketGateway.h"
#include "server/transport/Listener.h"
#include "tests/support/SocketClient.h"

#include <QTcpSocket>
#include <QTest>

#include <coroutine>
#include <semaphore>

using namespace confab;
using namespace Qt::StringLiterals;
using test::SocketClient;

namespace {

// Goes on in the next call that is posted to this thread: behind all that was posted before.
struct Later {
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> waiting) const
    {
        Mailbox::ofThisThread()->post([waiting] { waiting.resume(); });
    }
    void await_resume() const {}
};

Broadcast news(ChatId chat, const QByteArray &name, qint64 rev = 0, int size = 0)
{
    return {.topics = {Topic::of(chat)}, .event = "[\"" + name + "\",{\"text\":\"" + QByteArray(size, 'x') + "\"}]", .rev = rev, .exceptUser = {}};
}

// Lets everybody in, into one chat.
class OpenGate final : public Gate
{
public:
    explicit OpenGate(ChatId chat) : m_chat(chat) {}

    Task<Result<Identity>> identify(QString) override { co_return Identity{user, m_session, SystemClock().wall() + std::chrono::hours(1)}; }
    Task<Result<QList<ChatId>>> chatsOf(UserId) override { co_return QList{m_chat}; }
    Task<Result<protocol::Ready>> ready(Identity) override
    {
        if (beforeReady)
            beforeReady();
        co_await Later();
        protocol::Ready ready;
        ready.chats += protocol::ReadyChat{};
        ready.chats.last().id = m_chat;
        ready.chats.last().rev = 5;
        co_return ready;
    }

    const UserId user = UserId::create(SystemClock().wall());
    std::function<void()> beforeReady;

private:
    const ChatId m_chat;
    const SessionId m_session = SessionId::create(SystemClock().wall());
};

// The net layer with one I/O thread, over loopback, and one operation, `authenticate`, which does what a test wants.
struct Net {
    Net()
        : sockets({})
        , engine({}, threads, sockets)
        , listener({}, threads, paths)
    {
        operations.on<protocol::ops::Authenticate>([this](Caller, protocol::Authenticate) { return operation(); });
        router.add(operations);
        limiter.setEnabled(false);
        sockets.addNamespace("/", [this](auto socket, auto auth) { gateway.connect(std::move(socket), std::move(auth)); });
        paths.mount("/socket.io/", engine);
        if (!listener.start(QHostAddress::LocalHost, 0))
            qFatal("cannot listen");
    }
    ~Net()
    {
        listener.stop();
        threads.stop();
    }

    Task<Result<protocol::Authenticated>> operation()
    {
        hub.published(news(chat, "news"));
        co_await Later();
        co_return protocol::Authenticated{1};
    }

    // What comes together to the I/O thread, in one turn of its loop.
    void inOneTurn(const std::function<void()> &posts)
    {
        const Mailbox::Together together;
        posts();
    }
    void finishTurns()
    {
        std::binary_semaphore done{0};
        threads.at(0).post([&done] { done.release(); });
        done.acquire();
    }
    ConnectionId onlyConnection()
    {
        ConnectionId connection = 0;
        threads.at(0).post([&] { connection = hub.shard(0).sessions().value(0)->caller().connection; });
        finishTurns();
        return connection;
    }

    const ChatId chat = ChatId::create(SystemClock().wall());
    const SystemClock clock;
    NetObserver observer;
    transport::IoThreadPool threads{1};
    Hub hub{threads, observer};
    OpenGate gate{chat};
    OperationTable operations;
    Router router;
    RateLimiter limiter{clock};
    SessionServices services{router, gate, limiter, hub, clock, observer, {}};
    SocketGateway gateway{services};
    transport::SocketIoServer sockets;
    transport::EngineIoServer engine;
    transport::PathDispatcher paths;
    transport::Listener listener;
};

// Remembers what comes, in order.
struct Person {
    explicit Person(const Net &net)
    {
        client.setListener([this](const QByteArray &event, const QByteArray &) { heard += event; });
        client.connectTo(QUrl(u"http://127.0.0.1:%1"_s.arg(net.listener.serverPort())), u"token"_s);
    }

    SocketClient client;
    QByteArrayList heard;
};

} // namespace

class TestHub : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerDoesNotOvertakeWhatWasPublishedBeforeIt()
    {
        Net net;
        Person person(net);
        QTRY_VERIFY(person.heard.contains("ready"));
        person.client.emitEvent("authenticate", R"({"token":"x"})", [&person](const QByteArray &) { person.heard += "answer"; });
        QTRY_COMPARE(person.heard, QByteArrayList({"ready", "news", "answer"}));
    }

    void whatReadyTellsAlreadyIsNotToldAgain()
    {
        Net net;
        net.gate.beforeReady = [&net] {
            net.hub.published(news(net.chat, "old", 5));
            net.hub.published(news(net.chat, "new", 6));
        };
        Person person(net);
        QTRY_COMPARE(person.heard, QByteArrayList({"ready", "new"}));
    }

    void aRemovalComesBetweenWhatWasPublishedBeforeAndAfterIt()
    {
        Net net;
        Person person(net);
        QTRY_VERIFY(person.heard.contains("ready"));
        const UserId user = net.gate.user;
        net.inOneTurn([&] {
            net.hub.published(news(net.chat, "before"));
            net.hub.published(MembershipChange{user, net.chat, false});
            net.hub.published(news(net.chat, "without"));
            net.hub.published(MembershipChange{user, net.chat, true});
            net.hub.published(news(net.chat, "after"));
        });
        QTRY_COMPARE(person.heard, QByteArrayList({"ready", "before", "after"}));
    }

    // A polling client that is cut while it is handed what waits must not be found by what comes after that.
    void aSessionThatEndsByWhatWaitsIsNotFoundAfterIt()
    {
        Net net;
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), net.listener.serverPort());
        const auto request = [&](const QByteArray &method, const QByteArray &query, const QByteArray &body) {
            socket.write(method + " /socket.io/?EIO=4&transport=polling" + query + " HTTP/1.1\r\nHost: t\r\nContent-Type: text/plain\r\nContent-Length: "
                + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            // The listener lives in this thread.
            QByteArray answer;
            static_cast<void>(QTest::qWaitFor([&] { return (answer += socket.readAll()).contains("\r\n\r\n"); }));
            return answer;
        };
        const QByteArray opening = request("GET", {}, {});
        const qsizetype at = opening.indexOf("\"sid\":\"") + 7;
        const QByteArray sid = opening.mid(at, opening.indexOf('"', at) - at);
        QVERIFY(request("POST", "&sid=" + sid, R"(40{"token":"x"})").contains("200"));
        net.finishTurns();
        net.finishTurns(); // `ready` comes a call later
        const ConnectionId connection = net.onlyConnection();

        std::atomic<bool> found = false;
        net.hub.withSession(connection, [&found](Session &, HubShard &) { found = true; });
        net.finishTurns();
        QVERIFY(found);
        found = false;
        net.inOneTurn([&] {
            net.hub.published(news(net.chat, "much", 0, 300'000));
            net.hub.withSession(connection, [&found](Session &, HubShard &) { found = true; });
        });
        net.finishTurns();
        QVERIFY(!found);
    }
};

QTEST_GUILESS_MAIN(TestHub)
#include "tst_hub.moc"
