#pragma once

#include <QObject>
#include <QUrl>
#include <QVariantList>

#include <functional>

namespace confab {

// The desktop's own dialogs for files and folders. Needs a QApplication.
class FilePicker final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void chooseFiles(std::function<void(const QVariantList &)> then);
    void chooseSaveTarget(const QString &suggestion, std::function<void(const QUrl &)> then);
    void chooseFolder(const QString &current, std::function<void(const QString &)> then);
};

} // namespace confab
