#pragma once

#include "server/storage/Transaction.h"

namespace confab {

// What the server itself remembers, by name.
class SettingStore
{
public:
    explicit SettingStore(Transaction &tx) : m_tx(tx) {}

    std::optional<QString> find(const QString &name);
    void set(const QString &name, const QString &value);
    void remove(const QString &name);

private:
    Transaction &m_tx;
};

} // namespace confab
