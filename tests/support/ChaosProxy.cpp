#include "tests/support/ChaosProxy.h"

#include <QTcpSocket>

namespace confab::test {

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
        client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        auto line = std::make_shared<Line>();
        line->client = client;
        line->server = new QTcpSocket(this);
        m_lines.push_back(line);
        // Weak: the line lives in m_lines, and the sockets' connections must not keep it.
        const std::weak_ptr<Line> weak = line;
        const auto when = [this, weak](QTcpSocket *socket, auto signal, auto then) {
            connect(socket, signal, this, [weak, then] {
                if (const LinePtr line = weak.lock())
                    then(line);
            });
        };
        const auto over = [this](const LinePtr &line) {
            if (!line->frozen)
                end(line);
        };
        when(client, &QTcpSocket::readyRead, [this](const LinePtr &line) { pass(line, ToServer); });
        when(client, &QTcpSocket::disconnected, over);
        when(line->server, &QTcpSocket::readyRead, [this](const LinePtr &line) { pass(line, ToClient); });
        when(line->server, &QTcpSocket::disconnected, over);
        when(line->server, &QTcpSocket::errorOccurred, over);
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
    if (line->held[direction] || to->state() != QAbstractSocket::ConnectedState)
        return; // stays in `from` meanwhile, and so in order
    QByteArray chunk = from->readAll();
    if (chunk.isEmpty() || line->frozen)
        return;
    if (happens(m_faults.freeze)) {
        line->frozen = true;
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
    if (!happens(m_faults.delay)) {
        to->write(chunk);
        return;
    }
    line->held[direction] = true;
    const int wait = 1 + m_random.bounded(int(m_faults.longestDelay.count()));
    QTimer::singleShot(wait, to, [this, weak = std::weak_ptr(line), direction, to, chunk] {
        const LinePtr line = weak.lock();
        if (!line)
            return;
        line->held[direction] = false;
        to->write(chunk);
        pass(line, direction);
    });
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
