#pragma once

#include "server/transport/HttpExchange.h"

#include <coroutine>
#include <optional>

namespace confab {

// A request's body in pieces, for a coroutine: while one piece is worked on, the next gathers, and then the client is held
// back. The exchange's I/O thread; it must outlive the waiting.
class BodyReader
{
public:
    enum class End { None, Complete, Gone, Interrupted };

    explicit BodyReader(transport::HttpExchange &exchange);
    ~BodyReader();
    BodyReader(const BodyReader &) = delete;
    BodyReader &operator=(const BodyReader &) = delete;

    class [[nodiscard]] Waiting
    {
    public:
        explicit Waiting(BodyReader &reader) : m_reader(reader) {}
        bool await_ready() const { return m_reader.m_state->isReady(); }
        void await_suspend(std::coroutine_handle<> waiting) { m_reader.m_state->waiting = waiting; }
        std::optional<QByteArray> await_resume() { return m_reader.take(); }

    private:
        BodyReader &m_reader;
    };

    // The next piece, which is not empty; nothing at the end: then end() says how it came to it. What came before the end is
    // handed out.
    Waiting next() { return Waiting(*this); }
    End end() const { return m_state->end; }

    void interrupt(); // the pieces end with what has come

private:
    static constexpr qsizetype pieceBytes = 256 * 1024;

    // Shared with what the exchange calls, which may outlive this.
    struct State {
        QByteArray gathered;
        End end = End::None;
        bool paused = false;
        std::coroutine_handle<> waiting;

        bool isReady() const { return gathered.size() >= pieceBytes || end != End::None; }
        void finish(End how);
        void wake();
    };

    std::optional<QByteArray> take();

    transport::HttpExchange &m_exchange;
    const std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace confab
