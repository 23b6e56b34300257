#pragma once

#include "server/features/base/IdempotencyBook.h"
#include "server/storage/Database.h"

#include <coroutine>
#include <mutex>
#include <unordered_map>

namespace confab {

// Keeps successful answers in the database for a day (housekeeping forgets them), so that they outlive a restart. What comes
// again while the first is under way waits for it and shares its outcome, also a refusal.
//
// The effect and its answer are two transactions. If the process dies, or the disk refuses, between the one and the other,
// the effect is there and its answer is not kept: the same request is then carried out once more. Sending a message has no
// such gap, for there the key becomes the message's clientId where it can, which is unique in the database (see
// server/net/IdempotencyKey.h), and a direct chat exists once for a pair anyway; a group may be made twice.
class KeptAnswers final : public IdempotencyBook
{
public:
    KeptAnswers(Database &database, const Clock &clock) : m_database(database), m_clock(clock) {}

    Task<Result<Answer>> once(KeyedRequest request, Doing doing) override;

private:
    struct Place {
        UserId user;
        QString key;
        bool operator==(const Place &) const = default;
    };
    struct HashPlace {
        size_t operator()(const Place &place) const noexcept { return qHash(place.user, qHash(place.key)); }
    };
    struct Waiter {
        std::shared_ptr<Mailbox> home;
        std::coroutine_handle<> coroutine; // null when it waits no longer; used in its own thread only
    };
    struct UnderWay {
        QByteArray fingerprint;
        std::optional<Result<Answer>> outcome;
        std::vector<std::shared_ptr<Waiter>> waiters;
    };
    class Outcome; // of what another does

    std::pair<std::shared_ptr<UnderWay>, bool> enter(const KeyedRequest &request); // true: is the first
    void leave(const KeyedRequest &request, const Result<Answer> &outcome);
    Task<Result<Answer>> findOrDo(KeyedRequest request, Doing doing);

    Database &m_database;
    const Clock &m_clock;
    std::mutex m_mutex; // guards what follows, also inside UnderWay, of which only the fingerprint stays as it is
    std::unordered_map<Place, std::shared_ptr<UnderWay>, HashPlace> m_underWay;
};

} // namespace confab
