#pragma once

#include "server/transport/EngineIoSession.h"

#include <vector>

// For the parts of EngineIoSession alone.
namespace confab::transport {

// What only a session on long-polling has.
struct EngineIoSession::Polling {
    std::shared_ptr<HttpExchange> poll; // a GET waiting for something to answer with
    std::shared_ptr<HttpExchange> post; // a POST whose body is on its way
    std::vector<PreparedPacket> queue;
    qint64 queuedBytes = 0;
    std::unique_ptr<Probe> probe;
    bool answerDue = false;
    bool draining = false; // closed: the next poll still gets what is queued, and `lastWord`
    socketio::EngineIoType lastWord = socketio::EngineIoType::Close;
};

// A WebSocket that wants to take over from long-polling: 2probe, 3probe, 5.
class EngineIoSession::Probe final : private WebSocketListener
{
public:
    Probe(EngineIoSession &session, WebSocketLinkPtr link, std::chrono::milliseconds limit)
        : m_session(session)
        , m_link(std::move(link))
        , m_limit(session.m_thread.wheel(), [this] { m_session.dropProbe(); })
    {
        m_link->setListener(this);
        m_limit.arm(limit);
    }

    bool isProbed() const { return m_probed; }
    void drop() // from now on it hears nothing
    {
        m_limit.cancel();
        m_link.reset();
    }

private:
    void textMessage(QByteArray utf8) override
    {
        if (!m_probed && utf8 == "2probe") {
            m_probed = true;
            m_link->send(PreparedPacket::engine(socketio::EngineIoType::Pong, "probe").frames());
            m_session.probed();
        } else if (m_probed && utf8 == "5") {
            m_limit.cancel();
            m_session.upgrade(std::move(m_link)); // destroys this
        } else {
            m_session.dropProbe();
        }
    }
    void binaryMessage(QByteArray) override { m_session.dropProbe(); }
    void linkClosed() override { m_session.dropProbe(); }

    EngineIoSession &m_session;
    WebSocketLinkPtr m_link;
    WheelTimer m_limit;
    bool m_probed = false;
};

} // namespace confab::transport
