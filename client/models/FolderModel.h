#pragma once

#include <QAbstractListModel>
#include <QThreadPool>
#include <QUrl>
#include <QVariantMap>

namespace confab {

// What is in a folder of this machine, folders first, for the screen that chooses files. Read on a thread of its own, for a folder
// may lie across a network. GUI thread.
class FolderModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString path READ path NOTIFY changed)
    Q_PROPERTY(QString shownPath READ shownPath NOTIFY changed)
    Q_PROPERTY(bool atTop READ isAtTop NOTIFY changed)
    Q_PROPERTY(bool loading READ isLoading NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed) // in words, why it cannot be read
    // What names have to contain; hidden ones are there only for one that begins with a dot.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY changed)

public:
    enum Role { FileName = Qt::UserRole + 1, Name, Url, IsFolder, Icon, Detail };

    explicit FolderModel(QObject *parent);
    ~FolderModel() override;

    int count() const { return int(m_shown.size()); }
    QString path() const { return m_path; }
    QString shownPath() const;
    bool isAtTop() const;
    bool isLoading() const { return m_loading; }
    QString problem() const { return m_problem; }
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);

    // What is no folder leads to the nearest one that is: above it, or home.
    Q_INVOKABLE void open(const QString &path, bool foldersOnly);
    Q_INVOKABLE void enter(int row);
    Q_INVOKABLE void up();
    Q_INVOKABLE QVariantMap get(int row) const;
    // Places people keep files in, as {name, path}.
    Q_INVOKABLE QVariantList places() const;
    // What somebody typed: a path from anywhere or a name in here, as {url, path, exists, isFolder}; `url` is empty where it is neither.
    Q_INVOKABLE QVariantMap lookUp(const QString &typed) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    struct Entry {
        QString fileName;
        qint64 size = 0;
        qint64 modifiedAt = 0; // ms
        bool folder = false;
        bool hidden = false;
    };
    struct Listing {
        QList<Entry> entries;
        bool readable = false;
    };
    static Listing list(const QString &path, bool foldersOnly);
    void read();
    void take(const Listing &listing);
    void show();
    QUrl urlOf(const Entry &entry) const;

    QThreadPool m_pool;
    QString m_path;
    QString m_filter;
    QString m_problem;
    QList<Entry> m_entries;
    QList<qsizetype> m_shown; // of m_entries
    int m_reading = 0;        // number of the last attempt
    bool m_foldersOnly = false;
    bool m_loading = false;
};

} // namespace confab
