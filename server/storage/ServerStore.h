#pragma once

#include "common/base/Id.h"
#include "server/storage/Transaction.h"

namespace confab {

struct KeptAnswer {
    QByteArray requestHash; // another one under the same key is a mistake of the asker's
    int status = 0;         // HTTP
    QByteArray response;
};

// What belongs to the server as a whole: its settings, and answers kept for requests that come again under their
// Idempotency-Key.
class ServerStore
{
public:
    explicit ServerStore(Transaction &tx) : m_tx(tx) {}

    QString epoch();
    std::optional<QString> setting(const QString &name);
    void setSetting(const QString &name, const QString &value);
    bool clearSetting(const QString &name); // false: was not set

    std::optional<KeptAnswer> keptAnswer(UserId user, const QString &key);
    void keepAnswer(UserId user, const QString &key, const KeptAnswer &answer, Timestamp now);

private:
    Transaction &m_tx;
};

} // namespace confab
