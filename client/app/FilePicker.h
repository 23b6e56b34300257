#pragma once

#include "client/app/PickRequest.h"

#include <QObject>
#include <QVariantMap>

namespace confab {

class FilePortal;

// Where a person chooses files and folders: in the desktop's dialog, which all its programs share, or else in one of the screens'.
// Each `then` is called once something was chosen, with at least one address. GUI thread.
class FilePicker final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void choose(const PickRequest &request, Chosen then);
    // What the screens have for wanted(); nothing for nothing.
    void answer(const QList<QUrl> &urls);

Q_SIGNALS:
    void wanted(const QVariantMap &request); // {kind: "files", "save" or "folder", title, folder, name}

private:
    void askScreens(const PickRequest &request, Chosen then);

    FilePortal *m_portal = nullptr; // made when first wanted
    Chosen m_then;
};

} // namespace confab
