#pragma once

#include "client/core/ClientCore.h"
#include "client/models/RowsModel.h"

#include <QTimer>

namespace confab {

// The members of one chat, by role, then by name.
class ParticipantsModel final : public RowsModel
{
    Q_OBJECT

public:
    explicit ParticipantsModel(ClientCore &core, QObject *parent = nullptr);

    void open(ChatId chat);
    // People to mention: those whose name or username begins with `prefix`, oneself left out.
    Q_INVOKABLE QVariantList matching(const QString &prefix, int limit) const;

private:
    void refresh();

    ClientCore &m_core;
    ChatId m_chat;
    QTimer m_refresh;
};

} // namespace confab
