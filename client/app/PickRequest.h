#pragma once

#include <QList>
#include <QString>
#include <QUrl>

#include <functional>

namespace confab {

// What shall be chosen, and where one begins to look.
struct PickRequest {
    enum class Kind { Files, Save, Folder };

    Kind kind = Kind::Files;
    QString title;
    QString folder; // empty: wherever
    QString name;   // suggested, for Save
};

using Chosen = std::function<void(const QList<QUrl> &)>;

} // namespace confab
