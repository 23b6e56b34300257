#pragma once

#include "server/features/base/Beat.h"
#include "server/features/base/Feature.h"
#include "server/features/base/Publisher.h"
#include "server/features/typing/TypingBook.h"
#include "server/storage/Database.h"

namespace confab {

// Tells the others of a chat who types. Nothing of it is stored. To be made, and destroyed, in a thread with an event loop;
// everything else is safe from any I/O thread. A listener of the bus: who is removed ceases to type.
class TypingFeature final : public Feature, public BusListener
{
public:
    TypingFeature(Database &db, Publisher &publisher, const Clock &clock, std::chrono::milliseconds tick = std::chrono::milliseconds(250));

    void declare(OperationTable &operations) override;
    void disconnected(const Caller &caller) override;
    void published(const Publication &publication) override;

private:
    Task<Result<protocol::Empty>> start(Caller caller, protocol::ChatRef request);
    Task<Result<protocol::Empty>> stop(Caller caller, protocol::ChatRef request);
    Task<Result<protocol::Empty>> indicate(Caller caller, protocol::Typing request);

    bool tick();
    void tellTyping(const Typist &typist);
    void tellStopped(const Typist &typist);

    Database &m_db;
    Publisher &m_publisher;
    TypingBook m_book;
    Beat m_beat;
};

} // namespace confab
