#pragma once

#include "client/core/ClientCore.h"
#include "client/models/RowsModel.h"

#include <QTimer>

namespace confab {

// The pinned messages of the open chat, the newest first.
class PinsModel final : public RowsModel
{
    Q_OBJECT
    Q_PROPERTY(int revision READ revision NOTIFY revisionChanged) // another with every change, for what reads rows by get()

public:
    explicit PinsModel(ClientCore &core, QObject *parent = nullptr);

    void open(ChatId chat);
    void refresh();
    int revision() const { return m_revision; }

Q_SIGNALS:
    void revisionChanged();

private:
    ClientCore &m_core;
    ChatId m_chat;
    int m_revision = 0;
    QTimer m_soon;
};

} // namespace confab
