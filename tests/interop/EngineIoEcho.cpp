// engineio-echo --port N: answers each Engine.IO message with the same, under /engine.io/, for the published test suite.
#include "server/transport/EngineIoServer.h"
#include "server/transport/EngineIoSession.h"
#include "server/transport/Listener.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace confab::transport;
using namespace std::chrono_literals;

namespace {

class Echo final : public EngineIoListener
{
public:
    explicit Echo(EngineIoSession &session) : m_session(session) { session.setListener(this); }

    void textMessage(QByteArray utf8) override { m_session.send(PreparedPacket::engine(confab::socketio::EngineIoType::Message, utf8)); }
    void binaryMessage(QByteArray bytes) override { m_session.send(PreparedPacket::binary(bytes)); }
    void sessionClosed(CloseReason) override { delete this; }

private:
    EngineIoSession &m_session;
};

class EchoApplication final : public EngineIoApplication
{
public:
    void sessionOpened(EngineIoSession &session) override { new Echo(session); }
};

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
    EchoApplication echo;
    EngineIoServer engine(config, threads, echo);
    PathDispatcher paths;
    paths.mount("/engine.io/", engine);
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
