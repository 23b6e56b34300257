#include "client/models/FolderModel.h"

#include "client/models/FileText.h"
#include "common/base/Text.h"

#include <QCollator>
#include <QDateTime>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>

namespace confab {

namespace {

bool isPicture(const QString &fileName)
{
    static const QStringList endings{QStringLiteral(".png"), QStringLiteral(".jpg"), QStringLiteral(".jpeg"), QStringLiteral(".webp"), QStringLiteral(".gif")};
    return std::ranges::any_of(endings, [&](const QString &ending) { return fileName.endsWith(ending, Qt::CaseInsensitive); });
}

} // namespace

FolderModel::FolderModel(QObject *parent)
    : QAbstractListModel(parent)
{
    m_pool.setMaxThreadCount(1);
}

FolderModel::~FolderModel()
{
    m_pool.waitForDone(); // its last words, posted to this object, are dropped with it
}

QString FolderModel::shownPath() const
{
    return cleanLine(QDir::toNativeSeparators(m_path));
}

bool FolderModel::isAtTop() const
{
    return QDir(m_path).isRoot();
}

void FolderModel::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    show();
}

void FolderModel::open(const QString &path, bool foldersOnly)
{
    m_foldersOnly = foldersOnly;
    QDir folder(path.isEmpty() ? QDir::homePath() : path);
    while (!folder.exists() && !folder.isRoot()) {
        const QString above = QFileInfo(folder.path()).path();
        if (above == folder.path())
            break;
        folder.setPath(above);
    }
    m_path = QDir::cleanPath(folder.exists() ? folder.absolutePath() : QDir::homePath());
    m_filter.clear();
    read();
}

void FolderModel::enter(int row)
{
    if (row >= 0 && row < count())
        open(urlOf(m_entries[m_shown[row]]).toLocalFile(), m_foldersOnly);
}

void FolderModel::up()
{
    if (!isAtTop())
        open(QFileInfo(m_path).path(), m_foldersOnly);
}

void FolderModel::read()
{
    const int number = ++m_reading;
    m_loading = true;
    m_problem.clear();
    m_entries.clear();
    show();
    m_pool.start([this, number, path = m_path, foldersOnly = m_foldersOnly] {
        const Listing listing = list(path, foldersOnly);
        QMetaObject::invokeMethod(this, [this, number, listing] {
            if (number == m_reading)
                take(listing);
        }, Qt::QueuedConnection);
    });
}

FolderModel::Listing FolderModel::list(const QString &path, bool foldersOnly)
{
    const QDir folder(path);
    if (!folder.isReadable())
        return {};
    Listing listing{.entries = {}, .readable = true};
    const QDir::Filters filters = QDir::NoDotAndDotDot | QDir::Hidden | QDir::AllDirs | (foldersOnly ? QDir::Filters() : QDir::Files);
    for (const QFileInfo &info : folder.entryInfoList(filters, QDir::NoSort))
        listing.entries.append({info.fileName(), info.size(), info.lastModified().toMSecsSinceEpoch(), info.isDir(), info.isHidden()});
    QCollator collator{QLocale()};
    collator.setNumericMode(true); // "part 2" before "part 10"
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::sort(listing.entries, [&](const Entry &a, const Entry &b) {
        return a.folder != b.folder ? a.folder : collator.compare(a.fileName, b.fileName) < 0;
    });
    return listing;
}

void FolderModel::take(const Listing &listing)
{
    m_loading = false;
    m_problem = listing.readable ? QString() : tr("This folder cannot be read.");
    m_entries = listing.entries;
    show();
}

void FolderModel::show()
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if ((!m_entries[i].hidden || m_filter.startsWith(u'.')) && m_entries[i].fileName.contains(m_filter, Qt::CaseInsensitive))
            m_shown.append(i);
    }
    endResetModel();
    Q_EMIT changed();
}

QUrl FolderModel::urlOf(const Entry &entry) const
{
    return QUrl::fromLocalFile(QDir(m_path).filePath(entry.fileName));
}

int FolderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FolderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[m_shown[index.row()]];
    switch (role) {
    case FileName:
        return entry.fileName;
    case Name:
        return shownFileName(entry.fileName);
    case Url:
        return urlOf(entry);
    case IsFolder:
        return entry.folder;
    case Icon:
        return entry.folder ? QStringLiteral("folder") : isPicture(entry.fileName) ? QStringLiteral("image") : QStringLiteral("file");
    case Detail: {
        const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(entry.modifiedAt), QLocale::ShortFormat);
        return entry.folder ? when : sizeText(entry.size) + QStringLiteral(" · ") + when;
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> FolderModel::roleNames() const
{
    return {{FileName, "fileName"}, {Name, "name"}, {Url, "url"}, {IsFolder, "isFolder"}, {Icon, "icon"}, {Detail, "detail"}};
}

QVariantMap FolderModel::get(int row) const
{
    QVariantMap map;
    const QHash<int, QByteArray> names = roleNames();
    for (auto it = names.begin(); it != names.end(); ++it)
        map.insert(QString::fromLatin1(it.value()), data(index(row), it.key()));
    return map;
}

QVariantList FolderModel::places() const
{
    const std::pair<QStandardPaths::StandardLocation, QString> known[] = {
        {QStandardPaths::HomeLocation, tr("Home")},
        {QStandardPaths::DesktopLocation, tr("Desktop")},
        {QStandardPaths::DocumentsLocation, tr("Documents")},
        {QStandardPaths::DownloadLocation, tr("Downloads")},
        {QStandardPaths::PicturesLocation, tr("Pictures")},
    };
    QVariantList places;
    QStringList seen;
    for (const auto &[location, words] : known) {
        const QString path = QDir::cleanPath(QStandardPaths::writableLocation(location));
        if (path.isEmpty() || seen.contains(path) || !QDir(path).exists())
            continue;
        seen.append(path);
        places.append(QVariantMap{{QStringLiteral("name"), words}, {QStringLiteral("path"), path}});
    }
    return places;
}

QVariantMap FolderModel::lookUp(const QString &typed) const
{
    if (typed.trimmed().isEmpty())
        return {{QStringLiteral("url"), QUrl()}, {QStringLiteral("exists"), false}, {QStringLiteral("isFolder"), false}};
    const QString path = typed == u"~" || typed.startsWith(u"~/") ? QDir::homePath() + typed.mid(1) : QDir(m_path).filePath(typed);
    const QFileInfo info(QDir::cleanPath(path));
    return {{QStringLiteral("url"), QUrl::fromLocalFile(info.absoluteFilePath())}, {QStringLiteral("path"), info.absoluteFilePath()},
            {QStringLiteral("exists"), info.exists()}, {QStringLiteral("isFolder"), info.isDir()}};
}

} // namespace confab
