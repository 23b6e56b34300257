#include "client/app/FilePicker.h"

#include <QFileDialog>

namespace confab {

namespace {

// A dialog that deletes itself; `then` only where something was chosen.
QFileDialog *opened(QObject *context, const QString &title, std::function<void(const QList<QUrl> &)> then)
{
    auto *dialog = new QFileDialog(nullptr, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::ApplicationModal);
    QObject::connect(dialog, &QFileDialog::accepted, context, [dialog, then = std::move(then)] { then(dialog->selectedUrls()); });
    return dialog;
}

} // namespace

void FilePicker::chooseFiles(std::function<void(const QVariantList &)> then)
{
    QFileDialog *dialog = opened(this, tr("Attach files"), [then = std::move(then)](const QList<QUrl> &urls) {
        then(QVariantList(urls.begin(), urls.end()));
    });
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->open();
}

void FilePicker::chooseSaveTarget(const QString &suggestion, std::function<void(const QUrl &)> then)
{
    QFileDialog *dialog = opened(this, tr("Save as"), [then = std::move(then)](const QList<QUrl> &urls) {
        if (!urls.isEmpty())
            then(urls.first());
    });
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestion);
    dialog->open();
}

void FilePicker::chooseFolder(const QString &current, std::function<void(const QString &)> then)
{
    QFileDialog *dialog = opened(this, tr("Where downloads go"), [then = std::move(then)](const QList<QUrl> &urls) {
        if (!urls.isEmpty())
            then(urls.first().toLocalFile());
    });
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setDirectory(current);
    dialog->open();
}

} // namespace confab
