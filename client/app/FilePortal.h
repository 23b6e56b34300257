#pragma once

#include "client/app/PickRequest.h"

#include <QObject>

#include <optional>

namespace confab {

// The desktop's own dialog for files, through org.freedesktop.portal.FileChooser: whichever toolkit it is of, and out of a sandbox.
class FilePortal final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    // What was chosen, empty where it was called off; nothing at all where the desktop has no such dialog.
    using Done = std::function<void(const std::optional<QList<QUrl>> &)>;

    void ask(const PickRequest &request, Done done);

private:
    int m_last = 0; // number of a request
};

} // namespace confab
