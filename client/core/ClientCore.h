#pragma once

#include "client/core/Api.h"
#include "client/core/AuthSession.h"
#include "client/core/Connection.h"
#include "client/core/Downloader.h"
#include "client/core/History.h"
#include "client/core/Outbox.h"
#include "client/core/Profile.h"
#include "client/core/Receipts.h"
#include "client/core/SecretStore.h"
#include "client/core/Settings.h"
#include "client/core/SyncEngine.h"
#include "client/core/TypingBook.h"

namespace confab {

// The client without a window: puts its parts together and sees to what happens between them, as who is signed in and which
// cache is open. Lives, with all its parts, in the thread that made it.
class ClientCore final : public QObject
{
    Q_OBJECT

public:
    ClientCore(const QString &dataDir, SecretStore::Policy secretPolicy, QObject *parent = nullptr);
    ~ClientCore() override;

    enum class Line { AtOnce, Later };

    // Opens on what the profile remembers: the server, and the account's cache, without a network. Then takes up the line,
    // or leaves that to goOnline().
    void start(Line line = Line::AtOnce);
    void goOnline();

    // Asks the server whether it is one of ours, then remembers it.
    void useServer(const QUrl &server, QObject *context, Then<bool> then);
    QUrl server() const { return rest.server(); }
    QString serverVersion() const { return m_serverVersion; } // empty: not told
    void forgetServer();
    bool isSignedIn() const { return cache.isOpen(); }

    const protocol::Account &account() const { return m_account; }
    void setAccount(const protocol::Account &account);
    void markRead(ChatId chat, qint64 seq) { cache.markRead(chat, seq); }

    Profile profile;
    Settings settings;
    SecretStore secrets;
    RestClient rest;
    AuthSession auth;
    Connection connection;
    Api api;
    Cache cache;
    SyncEngine sync;
    FileHttp files;
    Uploader uploader;
    Downloader downloader;
    Outbox outbox;
    Receipts receipts;
    TypingBook typing;
    History history;

Q_SIGNALS:
    void accountChanged();
    void signedInChanged();
    void signedOut(const QString &why, bool nothingStays); // empty: by the person's own wish
    void storageTroubled(const QString &why); // what is on this device cannot be read or written; empty: it can again

private:
    QString cachePath(UserId user) const;
    bool openAccount(const QString &userId);
    void endSession(const QString &why);
    void sessionRevoked(const QString &reason);

    protocol::Account m_account;
    bool m_accountGone = false; // deleted, so that nothing of it stays here
    QString m_serverVersion;
};

} // namespace confab
