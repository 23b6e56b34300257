#include "tests/support/ChaosProxy.h"

#include <QTcpSocket>

namespace confab::test {

namespace {

constexpr int mostHeld = 64 * 1024; // bytes on each side of a line, so that who does not read is felt at the other end
constexpr int ticks = 50;           // a second, in which a slow line carries something

} // namespace

ChaosProxy::ChaosProxy(quint16 target, quint32 seed, QObject *parent)
    : QObject(parent)
    , m_random(seed)
    , m_target(target)
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, &ChaosProxy::accept);
}

ChaosProxy::~ChaosProxy()
{
    cutAll();
}

bool ChaosProxy::happens(double chance)
{
    if (chance <= 0 || m_random.generateDouble() >= chance)
        return false;
    ++m_played;
    return true;
}

void ChaosProxy::setDown(bool down)
{
    m_down = down;
    if (down)
        cutAll();
}

void ChaosProxy::cutAll()
{
    const auto lines = m_lines;
    for (const LinePtr &line : lines)
        end(line);
}

void ChaosProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        if (m_down || happens(m_faults.refuse)) {
            client->abort();
            client->deleteLater();
            continue;
        }
        client->setParent(this);
        client->setReadBufferSize(mostHeld);
        client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        auto line = std::make_shared<Line>();
        line->client = client;
        line->server = new QTcpSocket(this);
        line->server->setReadBufferSize(mostHeld);
        m_lines.push_back(line);
        // Weak: the line lives in m_lines, and the sockets' connections must not keep it.
        const std::weak_ptr<Line> weak = line;
        const auto when = [this, weak](QTcpSocket *socket, auto signal, auto then) {
            connect(socket, signal, this, [weak, then] {
                if (const LinePtr line = weak.lock())
                    then(line);
            });
        };
        const auto over = [this](const LinePtr &line) { ended(line); };
        when(client, &QTcpSocket::readyRead, [this](const LinePtr &line) { pass(line, ToServer); });
        when(client, &QTcpSocket::disconnected, over);
        when(line->server, &QTcpSocket::readyRead, [this](const LinePtr &line) { pass(line, ToClient); });
        when(line->server, &QTcpSocket::disconnected, over);
        when(line->server, &QTcpSocket::errorOccurred, over);
        when(client, &QTcpSocket::bytesWritten, [this](const LinePtr &line) { pass(line, ToClient); });
        when(line->server, &QTcpSocket::bytesWritten, [this](const LinePtr &line) { pass(line, ToServer); });
        when(line->server, &QTcpSocket::connected, [this](const LinePtr &line) {
            line->server->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            pass(line, ToServer);
        });
        line->server->connectToHost(QHostAddress::LocalHost, m_target);
    }
}

void ChaosProxy::pass(const LinePtr &line, Direction direction)
{
    QTcpSocket *from = direction == ToServer ? line->client : line->server;
    QTcpSocket *to = direction == ToServer ? line->server : line->client;
    if (line->held[direction] || (line->stalled && direction == ToClient) || to->state() != QAbstractSocket::ConnectedState
        || to->bytesToWrite() > mostHeld)
        return; // stays in `from` meanwhile, and so in order
    QByteArray chunk = m_faults.bytesPerSecond > 0 ? from->read(std::max(1, m_faults.bytesPerSecond / ticks)) : from->readAll();
    if (chunk.isEmpty() || line->dead[direction])
        return;
    if (m_upgradesRefused && direction == ToServer && chunk.toLower().contains("upgrade: websocket")) {
        ++m_played;
        line->client->write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        line->client->flush();
        return end(line);
    }
    if (happens(m_faults.freeze)) {
        line->dead[ToServer] = line->dead[ToClient] = true;
        return;
    }
    if (happens(m_faults.halfOpen)) {
        line->dead[direction] = true;
        return;
    }
    if (happens(m_faults.garble)) {
        char &byte = chunk[m_random.bounded(int(chunk.size()))];
        byte = char(byte ^ (1 << m_random.bounded(8)));
    }
    if (happens(m_faults.cut)) {
        to->write(chunk.left(m_random.bounded(int(chunk.size()))));
        to->flush();
        return end(line);
    }
    if (happens(m_faults.delay))
        passLater(line, direction, chunk, std::chrono::milliseconds(1 + m_random.bounded(int(m_faults.longestDelay.count()))));
    else if (m_faults.bytesPerSecond > 0)
        passLater(line, direction, chunk, std::chrono::milliseconds(1000 / ticks));
    else
        to->write(chunk);
}

void ChaosProxy::passLater(const LinePtr &line, Direction direction, const QByteArray &chunk, std::chrono::milliseconds wait)
{
    QTcpSocket *to = direction == ToServer ? line->server : line->client;
    line->held[direction] = true;
    QTimer::singleShot(wait, to, [this, weak = std::weak_ptr(line), direction, to, chunk] {
        const LinePtr line = weak.lock();
        if (!line)
            return;
        line->held[direction] = false;
        to->write(chunk);
        pass(line, direction);
    });
}

std::vector<ChaosProxy::LinePtr> ChaosProxy::goodLines(int most) const
{
    std::vector<LinePtr> good;
    for (const LinePtr &line : m_lines) {
        if (!line->isSilent() && !line->stalled && int(good.size()) < most)
            good.push_back(line);
    }
    return good;
}

int ChaosProxy::freeze(int count)
{
    const auto lines = goodLines(count);
    for (const LinePtr &line : lines)
        line->dead[ToServer] = line->dead[ToClient] = true;
    m_played += int(lines.size());
    return int(lines.size());
}

int ChaosProxy::stall(int count)
{
    const auto lines = goodLines(count);
    for (const LinePtr &line : lines)
        line->stalled = true;
    m_played += int(lines.size());
    return int(lines.size());
}

// A line that is broken in silence tells neither end of the other's.
void ChaosProxy::ended(const LinePtr &line)
{
    const auto gone = [](const QTcpSocket *socket) { return socket->state() == QAbstractSocket::UnconnectedState; };
    if (!line->isSilent() || (gone(line->client) && gone(line->server)))
        end(line);
}

void ChaosProxy::end(const LinePtr &line)
{
    if (std::erase(m_lines, line) == 0)
        return;
    for (QTcpSocket *socket : {line->client, line->server}) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
}

} // namespace confab::test
