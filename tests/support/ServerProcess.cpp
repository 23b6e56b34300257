#include "tests/support/ServerProcess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

#include <csignal>

namespace confab::test {

namespace {

using namespace std::chrono_literals;

// Below the ports that the system hands out to outgoing connections, so that the server can come back to it.
quint16 freePort()
{
    for (;;) {
        const auto port = quint16(QRandomGenerator::global()->bounded(12'000, 32'000));
        QTcpServer probe;
        if (probe.listen(QHostAddress::LocalHost, port))
            return port;
    }
}

QString program()
{
    return qEnvironmentVariable("CONFAB_BIN_DIR", QStringLiteral(CONFAB_DEFAULT_BIN_DIR)) + QStringLiteral("/confabd");
}

} // namespace

ServerProcess::ServerProcess(QStringList arguments)
    : m_arguments(std::move(arguments))
    , m_port(freePort())
    , m_metricsPort(freePort())
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    QObject::connect(&m_process, &QProcess::readyRead, &m_process, [this] { m_output += m_process.readAll(); });
}

ServerProcess::~ServerProcess()
{
    if (!isRunning())
        return;
    // What a sanitizer found is said at the very end.
    if (const int status = terminate(); status > 0)
        QTest::qFail(("confabd ended with " + QByteArray::number(status) + ":\n" + m_output.right(8'000)).constData(), __FILE__, __LINE__);
    else if (status < 0)
        kill();
}

void ServerProcess::setEnvironment(const QString &name, const QString &value)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    if (environment.isEmpty())
        environment = QProcessEnvironment::systemEnvironment();
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

bool ServerProcess::start()
{
    const QString local = QStringLiteral("127.0.0.1:");
    m_process.start(program(), QStringList{QStringLiteral("--data-dir"), dataDir(),
                                           QStringLiteral("--listen"), local + QString::number(m_port),
                                           QStringLiteral("--metrics-listen"), local + QString::number(m_metricsPort),
                                           QStringLiteral("--password-memory"), QStringLiteral("64KiB")} + m_arguments);
    if (!m_process.waitForStarted()) {
        m_output += m_process.errorString().toUtf8();
        return false;
    }
    const bool up = QTest::qWaitFor([this] { return !isRunning() || ready(); }, 60'000);
    return up && isRunning();
}

bool ServerProcess::ready()
{
    QNetworkAccessManager network;
    QNetworkRequest request(url(QStringLiteral("/readyz")));
    request.setTransferTimeout(5'000);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    return QTest::qWaitFor([&] { return reply->isFinished() || !isRunning(); }, 10'000) && reply->error() == QNetworkReply::NoError;
}

int ServerProcess::terminate()
{
    signal(SIGTERM);
    if (!waitForExit(30s))
        return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

void ServerProcess::signal(int number)
{
    if (isRunning())
        ::kill(pid_t(m_process.processId()), number);
}

bool ServerProcess::restart()
{
    terminate();
    return start();
}

bool ServerProcess::waitForExit(std::chrono::milliseconds limit)
{
    return QTest::qWaitFor([this] { return !isRunning(); }, int(limit.count()));
}

QUrl ServerProcess::url(const QString &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path));
}

qint64 ServerProcess::residentKiB() const
{
    QFile status(QStringLiteral("/proc/%1/status").arg(processId()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression line(QStringLiteral("VmRSS:\\s+(\\d+)"));
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toLongLong();
}

QByteArray ServerProcess::output() const
{
    return m_output;
}

} // namespace confab::test
