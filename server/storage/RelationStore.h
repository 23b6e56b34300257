#pragma once

#include "common/base/Id.h"
#include "server/storage/Transaction.h"

namespace confab {

enum class Relation {
    Ignores, // does not want to see what the other writes
    Blocks,  // also keeps the other from writing to them directly
};

struct RelationRecord {
    UserId other;
    Relation kind = Relation::Ignores;
    Timestamp since;
};

// Who wants nothing of whom.
class RelationStore
{
public:
    explicit RelationStore(Transaction &tx) : m_tx(tx) {}

    void set(UserId user, UserId other, Relation kind, Timestamp now);
    bool clear(UserId user, UserId other);
    std::optional<Relation> find(UserId user, UserId other);
    QList<RelationRecord> ofUser(UserId user);

private:
    Transaction &m_tx;
};

} // namespace confab
