#pragma once

#include "client/core/ClientCore.h"
#include "client/models/RowsModel.h"

namespace confab {

// The server's public rooms, as the last search found them.
class RoomDirectoryModel final : public RowsModel
{
    Q_OBJECT
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged)

public:
    explicit RoomDirectoryModel(ClientCore &core, QObject *parent = nullptr);

    bool loading() const { return m_loading; }
    void search(const QString &text, Then<bool> then);

Q_SIGNALS:
    void loadingChanged();

private:
    void show();

    ClientCore &m_core;
    QList<protocol::Chat> m_found;
    quint64 m_search = 0;
    bool m_loading = false;
};

} // namespace confab
