// socketio-echo --port N: the server that the Socket.IO protocol's published test suite expects.
#include "server/transport/Listener.h"
#include "server/transport/SocketIoServer.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace confab::transport;
using namespace std::chrono_literals;

namespace {

class Echo final : public SocketIoHandler
{
public:
    Echo(SocketIoSocket &socket, bool answers) : m_socket(socket), m_answers(answers) {}

    void onEvent(const QByteArray &name, const QByteArray &args, const QList<QByteArray> &attachments, std::optional<quint64> ackId) override
    {
        const QByteArray inside = args.sliced(1, args.size() - 2);
        if (m_answers && name == "message")
            m_socket.emitEvent("message-back", inside, {}, attachments);
        else if (m_answers && name == "message-with-ack" && ackId)
            m_socket.ack(*ackId, inside, attachments);
    }
    void onDisconnected(CloseReason) override {}

private:
    SocketIoSocket &m_socket;
    bool m_answers;
};

SocketIoServer::ConnectHandler greet(bool answers)
{
    return [answers](const std::shared_ptr<SocketIoSocket> &socket, const QByteArray &auth) {
        socket->accept(std::make_shared<Echo>(*socket, answers));
        socket->emitEvent("auth", auth);
    };
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser options;
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("Port on the loopback interface."), QStringLiteral("N"), QStringLiteral("3000"));
    options.addOption(port);
    options.process(app);

    EngineIoConfig config;
    config.pingInterval = 300ms;
    config.pingTimeout = 200ms;
    config.maxPayload = 1'000'000;
    config.allowedOrigins = {"*"};
    IoThreadPool threads(1); // the suites count on requests being served in the order they were sent
    SocketIoServer sockets(SocketIoConfig{.connectTimeout = 1000ms});
    sockets.addNamespace("/", greet(true));
    sockets.addNamespace("/custom", greet(false));
    EngineIoServer engine(config, threads, sockets);
    PathDispatcher paths;
    paths.mount("/socket.io/", engine);
    Listener listener({}, threads, paths);
    if (!listener.start(QHostAddress::LocalHost, options.value(port).toUShort())) {
        qCritical("%s", qPrintable(listener.errorString()));
        return 1;
    }
    const int result = app.exec();
    listener.stop();
    threads.stop();
    return result;
}
