#pragma once

#include "client/core/ClientCore.h"
#include "client/models/RowsModel.h"

namespace confab {

// One's own signed-in devices, this one first.
class SessionsModel final : public RowsModel
{
    Q_OBJECT

public:
    explicit SessionsModel(ClientCore &core, QObject *parent = nullptr);

    void load(Then<bool> then);

private:
    ClientCore &m_core;
};

} // namespace confab
