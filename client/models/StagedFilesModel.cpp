#include "client/models/StagedFilesModel.h"

#include "client/media/ImageStore.h"
#include "client/models/FileText.h"

#include <QFileInfo>
#include <QMimeDatabase>

namespace confab {

StagedFilesModel::StagedFilesModel(QObject *parent)
    : RowsModel({"path", "name", "sizeText", "kind", "url", "problem"}, parent)
{
}

void StagedFilesModel::open(ChatId chat)
{
    m_chat = chat;
    refresh();
}

void StagedFilesModel::add(const QString &path, bool ours, const QString &name)
{
    QList<Staged> &staged = m_staged[m_chat];
    if (std::ranges::any_of(staged, [&](const Staged &one) { return one.record.path == path; }))
        return;
    const QFileInfo file(path);
    Staged one;
    one.record.path = path;
    one.record.ours = ours;
    one.record.name = name.isEmpty() ? file.fileName() : name;
    one.record.size = file.size();
    one.record.modifiedAt = file.lastModified().toMSecsSinceEpoch();
    if (file.isDir())
        one.problem = tr("A folder cannot be sent.");
    else if (!file.isFile() || !file.isReadable())
        one.problem = tr("This file cannot be read.");
    if (one.problem.isEmpty()) {
        one.record.mediaType = QMimeDatabase().mimeTypeForFile(file).name();
        if (const auto size = safeimage::sizeOf(path)) {
            QFile look(path);
            const QByteArray format = look.open(QIODevice::ReadOnly) ? safeimage::formatOf(look.peek(16)) : QByteArray();
            one.record.mediaType = QStringLiteral("image/") + QString::fromLatin1(format);
            one.record.width = size->width();
            one.record.height = size->height();
        } else if (one.record.mediaType.startsWith(u"image/")) {
            one.record.mediaType = QStringLiteral("application/octet-stream"); // none that anyone's client would show
        }
    }
    staged.append(one);
    refresh();
}

void StagedFilesModel::remove(int row)
{
    QList<Staged> &staged = m_staged[m_chat];
    if (row < 0 || row >= staged.size())
        return;
    if (staged[row].record.ours)
        QFile::remove(staged[row].record.path);
    staged.removeAt(row);
    refresh();
}

void StagedFilesModel::clear()
{
    for (int row = count() - 1; row >= 0; --row)
        remove(row);
}

StagedFilesModel::Groups StagedFilesModel::take()
{
    Groups groups;
    for (const Staged &one : m_staged.take(m_chat)) {
        if (one.problem.isEmpty())
            (one.record.width > 0 ? groups.pictures : groups.others).append(one.record);
    }
    refresh();
    return groups;
}

void StagedFilesModel::refresh()
{
    QList<QVariantMap> rows;
    for (const Staged &one : m_staged.value(m_chat)) {
        const bool picture = one.record.width > 0;
        rows.append({{QStringLiteral("path"), one.record.path},
                     {QStringLiteral("name"), shownFileName(one.record.name)},
                     {QStringLiteral("sizeText"), sizeText(one.record.size)},
                     {QStringLiteral("kind"), picture ? QStringLiteral("image") : QStringLiteral("file")},
                     {QStringLiteral("url"), picture ? QStringLiteral("image://confab/") + ImageStore::localAddress(one.record.path) : QString()},
                     {QStringLiteral("problem"), one.problem}});
    }
    setRows(rows);
}

} // namespace confab
