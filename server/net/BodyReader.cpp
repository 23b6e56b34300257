#include "server/net/BodyReader.h"

namespace confab {

BodyReader::BodyReader(transport::HttpExchange &exchange)
    : m_exchange(exchange)
{
    // The exchange is not held by what it holds.
    m_exchange.onGone([state = m_state] { state->finish(End::Gone); });
    m_exchange.onBody(
        [state = m_state, &exchange](QByteArrayView bytes) {
            if (state->end != End::None)
                return;
            if (state->gathered.isEmpty())
                state->gathered.reserve(pieceBytes + 64 * 1024);
            state->gathered.append(bytes);
            if (!state->isReady())
                return;
            if (!state->waiting) {
                state->paused = true;
                exchange.pauseBody();
            }
            state->wake();
        },
        [state = m_state] { state->finish(End::Complete); });
}

BodyReader::~BodyReader()
{
    m_state->waiting = nullptr;
    m_state->finish(End::Interrupted);
}

void BodyReader::interrupt()
{
    m_state->finish(End::Interrupted);
}

void BodyReader::State::finish(End how)
{
    if (end != End::None)
        return;
    end = how;
    wake();
}

void BodyReader::State::wake()
{
    if (const auto handle = std::exchange(waiting, nullptr))
        handle.resume();
}

std::optional<QByteArray> BodyReader::take()
{
    if (std::exchange(m_state->paused, false))
        m_exchange.resumeBody();
    if (m_state->gathered.isEmpty())
        return std::nullopt;
    return std::exchange(m_state->gathered, {});
}

} // namespace confab
