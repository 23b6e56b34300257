#pragma once

#include <QSettings>
#include <QString>
#include <QUrl>

namespace confab {

// A folder that holds all one person keeps on this device: settings, caches, the vault. One running program a profile.
class Profile
{
public:
    // Makes the folder, for its owner only.
    explicit Profile(const QString &dataDir);

    // The platform's place for the application's data; below it a folder for each named profile.
    static QString standardDir(const QString &name);

    const QString &dataDir() const { return m_dataDir; }
    QString vaultPath() const;
    QString cachePath(const QString &accountKey) const;
    QSettings &store() { return m_store; }

    QUrl server() const;
    void setServer(const QUrl &server);
    bool isNew() const; // nobody has signed in with it so far
    QString userId() const; // of who was signed in last; empty: nobody
    void setUserId(const QString &id);

private:
    QString m_dataDir;
    QSettings m_store;
};

} // namespace confab
