#pragma once

#include "client/app/FilePicker.h"
#include "client/core/ClientCore.h"
#include "client/media/ImageStore.h"
#include "client/media/VoicePlayer.h"
#include "client/media/VoiceRecorder.h"
#include "client/models/ChatListModel.h"
#include "client/models/EmojiModel.h"
#include "client/models/FolderModel.h"
#include "client/models/ParticipantsModel.h"
#include "client/models/PinsModel.h"
#include "client/models/RoomDirectoryModel.h"
#include "client/models/SessionsModel.h"
#include "client/models/SharedFilesModel.h"
#include "client/models/StagedFilesModel.h"
#include "client/models/SwitcherModel.h"
#include "client/models/TimelineModel.h"
#include "client/models/UserSearchModel.h"

#include <QJSValue>
#include <QtQml/qqml.h>

class QJSEngine;
class QQmlEngine;

namespace confab {

// What the screens see of the client. Methods that answer do so by requestFinished with the id they returned, never before
// they have returned.
class ChatApp final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString state READ state NOTIFY stateChanged)
    Q_PROPERTY(bool newcomer READ isNewcomer NOTIFY stateChanged)
    Q_PROPERTY(QString connectionState READ connectionState NOTIFY connectionChanged)
    Q_PROPERTY(int retryIn READ retryIn NOTIFY retryInChanged)
    Q_PROPERTY(int pendingCount READ pendingCount NOTIFY pendingCountChanged)
    Q_PROPERTY(QString lastError READ lastError NOTIFY lastErrorChanged)
    Q_PROPERTY(QString storageProblem READ storageProblem WRITE setStorageProblem NOTIFY storageProblemChanged)
    Q_PROPERTY(QString serverUrl READ serverUrl NOTIFY stateChanged)
    Q_PROPERTY(QString serverName READ serverName NOTIFY stateChanged)
    Q_PROPERTY(QVariantMap me READ me NOTIFY meChanged)
    Q_PROPERTY(QString secretState READ secretState NOTIFY secretStateChanged)
    Q_PROPERTY(QString secretStateText READ secretStateText NOTIFY secretStateChanged)
    Q_PROPERTY(bool vaultThere READ isVaultThere NOTIFY secretStateChanged)
    Q_PROPERTY(confab::ChatListModel *chats READ chats CONSTANT)
    Q_PROPERTY(confab::TimelineModel *timeline READ timeline CONSTANT)
    Q_PROPERTY(confab::ParticipantsModel *participants READ participants CONSTANT)
    Q_PROPERTY(confab::RoomDirectoryModel *rooms READ rooms CONSTANT)
    Q_PROPERTY(confab::UserSearchModel *users READ users CONSTANT)
    Q_PROPERTY(confab::SessionsModel *sessions READ sessions CONSTANT)
    Q_PROPERTY(confab::SwitcherModel *switcher READ switcher CONSTANT)
    Q_PROPERTY(confab::EmojiModel *emoji READ emoji CONSTANT)
    Q_PROPERTY(confab::StagedFilesModel *staged READ staged CONSTANT)
    Q_PROPERTY(confab::PinsModel *pins READ pins CONSTANT)
    Q_PROPERTY(confab::SharedFilesModel *shared READ shared CONSTANT)
    Q_PROPERTY(confab::FolderModel *folder READ folder CONSTANT)
    Q_PROPERTY(confab::VoiceRecorder *recorder READ recorder CONSTANT)
    Q_PROPERTY(confab::VoicePlayer *player READ player CONSTANT)
    Q_PROPERTY(confab::Settings *settings READ settings CONSTANT)
    Q_PROPERTY(QString currentChatId READ currentChatId WRITE setCurrentChatId NOTIFY currentChatIdChanged)
    Q_PROPERTY(QVariant currentChat READ currentChat NOTIFY currentChatChanged)
    Q_PROPERTY(QVariantMap diagnostics READ diagnostics NOTIFY diagnosticsChanged)
    Q_PROPERTY(int totalUnread READ totalUnread NOTIFY totalsChanged)
    Q_PROPERTY(int totalMentions READ totalMentions NOTIFY totalsChanged)
    Q_PROPERTY(bool trayThere READ isTrayThere NOTIFY trayThereChanged)
    Q_PROPERTY(bool windowActive READ windowActive WRITE setWindowActive NOTIFY windowActiveChanged)
    Q_PROPERTY(QJSValue register READ registerFunction CONSTANT) // a word C++ keeps for itself

public:
    explicit ChatApp(ClientCore &core, QObject *parent = nullptr);
    ~ChatApp() override;

    // For `import Confab`: the one that main() made.
    static ChatApp *create(QQmlEngine *engine, QJSEngine *scripts);

    QString state() const;
    bool isNewcomer() const { return m_core.profile.isNew(); }
    QString connectionState() const;
    int retryIn() const;
    int pendingCount() const;
    QString lastError() const { return m_lastError; }
    QString storageProblem() const { return m_storageProblem; } // until it is over, or emptied by who has read it
    void setStorageProblem(const QString &problem);
    QString serverUrl() const;
    QString serverName() const;
    QVariantMap me() const;
    QString secretState() const;
    QString secretStateText() const;
    bool isVaultThere() const { return m_core.secrets.hasVault(); } // else it is the keychain that is locked
    ChatListModel *chats() { return &m_chats; }
    TimelineModel *timeline() { return &m_timeline; }
    ParticipantsModel *participants() { return &m_participants; }
    RoomDirectoryModel *rooms() { return &m_rooms; }
    UserSearchModel *users() { return &m_users; }
    SessionsModel *sessions() { return &m_sessions; }
    SwitcherModel *switcher() { return &m_switcher; }
    EmojiModel *emoji() { return &m_emoji; }
    StagedFilesModel *staged() { return &m_staged; }
    PinsModel *pins() { return &m_pins; }
    SharedFilesModel *shared() { return &m_shared; }
    FolderModel *folder() { return &m_folder; }
    VoiceRecorder *recorder() { return &m_recorder; }
    VoicePlayer *player() { return &m_player; }
    ImageStore &images() { return m_images; }
    Settings *settings() { return &m_core.settings; }
    QString currentChatId() const;
    void setCurrentChatId(const QString &chatId);
    QVariant currentChat() const;
    QVariantMap diagnostics() const;
    Q_INVOKABLE QString diagnosticsText() const;
    int totalUnread() const { return m_chats.totalUnread(); }
    int totalMentions() const { return m_chats.totalMentions(); }
    bool isTrayThere() const { return m_trayThere; } // somebody shows our icon; desktops start and end that as they like
    void setTrayThere(bool there);
    bool windowActive() const { return m_windowActive; }
    void setWindowActive(bool active);
    QJSValue registerFunction() const;
    ClientCore &core() { return m_core; }

    // Server and account: ChatAppAccount.cpp
    Q_INVOKABLE int useServer(const QString &url);
    Q_INVOKABLE int registerAccount(const QVariantMap &fields);
    Q_INVOKABLE int login(const QVariantMap &fields);
    Q_INVOKABLE int logout();
    Q_INVOKABLE int unlockVault(const QString &passphrase);
    Q_INVOKABLE int useMemoryForSecrets();
    Q_INVOKABLE void askKeychain(); // whether it is open by now
    Q_INVOKABLE int forgetVault();  // and sign in anew
    Q_INVOKABLE void forgetServer();
    Q_INVOKABLE int updateProfile(const QVariantMap &changes);
    Q_INVOKABLE int changePassword(const QString &current, const QString &fresh);
    Q_INVOKABLE int loadSessions();
    Q_INVOKABLE int revokeSession(const QString &sessionId);
    Q_INVOKABLE int revokeOtherSessions();
    Q_INVOKABLE int deleteAccount(const QString &password);
    Q_INVOKABLE int setPresence(const QString &status);
    Q_INVOKABLE void retryNow();

    // Chats and people: ChatAppChats.cpp
    Q_INVOKABLE int createDirect(const QString &userId);
    Q_INVOKABLE int createChat(const QVariantMap &fields);
    Q_INVOKABLE int joinRoom(const QString &chatId);
    Q_INVOKABLE int joinByCode(const QString &code); // or a link
    Q_INVOKABLE QString strangeServer(const QString &code) const; // the server a link belongs to, if that is not ours
    Q_INVOKABLE int leaveChat(const QString &chatId);
    Q_INVOKABLE int deleteChat(const QString &chatId);
    Q_INVOKABLE int updateChat(const QString &chatId, const QVariantMap &changes);
    Q_INVOKABLE int pinChat(const QString &chatId, bool on);
    Q_INVOKABLE int muteChat(const QString &chatId, bool on);
    Q_INVOKABLE int archiveChat(const QString &chatId, bool on);
    Q_INVOKABLE int createInvite(const QString &chatId, const QVariantMap &limits);
    Q_INVOKABLE int loadInvites(const QString &chatId); // result.items: code, url, usesText, expiryText
    Q_INVOKABLE int revokeInvite(const QString &chatId, const QString &code);
    Q_INVOKABLE int loadBans(const QString &chatId);    // result.items: userId, name, username, initials, colorIndex, avatarUrl, whenText
    Q_INVOKABLE int liftBan(const QString &chatId, const QString &userId);
    Q_INVOKABLE int addParticipants(const QString &chatId, const QStringList &userIds);
    Q_INVOKABLE int setRole(const QString &chatId, const QString &userId, const QString &role);
    Q_INVOKABLE int removeParticipant(const QString &chatId, const QString &userId);
    Q_INVOKABLE int banParticipant(const QString &chatId, const QString &userId);
    Q_INVOKABLE int searchUsers(const QString &text);
    Q_INVOKABLE int searchRooms(const QString &text);

    // Messages: ChatAppMessages.cpp
    Q_INVOKABLE int send(const QString &chatId, const QString &text, const QVariantMap &options = {});
    Q_INVOKABLE int forward(const QString &chatId, const QStringList &messageIds); // in the order in which they were sent
    Q_INVOKABLE int edit(const QString &id, const QString &text); // a messageId, or the clientId of what waits
    Q_INVOKABLE int remove(const QString &messageId);
    Q_INVOKABLE int undoRemove(const QString &messageId);
    Q_INVOKABLE int retry(const QString &clientId);
    Q_INVOKABLE int discard(const QString &clientId);
    Q_INVOKABLE int react(const QString &messageId, const QString &emoji, bool on);
    Q_INVOKABLE int pinMessage(const QString &messageId, bool on);
    Q_INVOKABLE int searchMessages(const QString &chatId, const QString &text);
    Q_INVOKABLE QVariantList readers(const QString &messageId);
    Q_INVOKABLE QString plainTextOf(const QStringList &messageIds);
    Q_INVOKABLE void setDraft(const QString &chatId, const QString &text);
    Q_INVOKABLE QString draft(const QString &chatId) const;
    Q_INVOKABLE void typing(const QString &chatId, bool on);
    Q_INVOKABLE void openLink(const QString &url);
    Q_INVOKABLE void copyText(const QString &text);

    // Files: ChatAppFiles.cpp
    Q_INVOKABLE int stage(const QVariantList &urls); // how many joined app.staged
    Q_INVOKABLE bool stageClipboard();               // false: it holds neither files nor a picture
    Q_INVOKABLE int sendStaged(const QString &chatId, const QString &caption, const QVariantMap &options = {});
    // `id` is an attachment's.
    Q_INVOKABLE void pauseTransfer(const QString &id);
    Q_INVOKABLE void resumeTransfer(const QString &id);
    Q_INVOKABLE void cancelTransfer(const QString &id);
    Q_INVOKABLE int download(const QString &messageId, const QString &fileId, const QUrl &target = {}); // empty: to the download folder
    Q_INVOKABLE int openFile(const QString &messageId, const QString &fileId, bool sure = false);
    Q_INVOKABLE void showFile(const QString &fileId);
    Q_INVOKABLE int copyPicture(const QString &url); // an attachment's
    Q_INVOKABLE void chooseFiles();
    Q_INVOKABLE void chooseSaveTarget(const QString &messageId, const QString &fileId, const QString &name);
    Q_INVOKABLE void chooseDownloadFolder();
    Q_INVOKABLE void pathsChosen(const QList<QUrl> &urls); // the answer to pathsWanted(): none where it was called off

    // Voice messages: ChatAppVoice.cpp
    Q_INVOKABLE int sendVoice(const QString &chatId, const QVariantMap &options = {}); // what the recorder has
    Q_INVOKABLE void playVoice(const QString &messageId, const QString &fileId);       // or pauses it
    Q_INVOKABLE void seekVoice(const QString &messageId, const QString &fileId, double where);
    Q_INVOKABLE void changeVoiceRate();

    void retranslate(); // after the language of tr() has changed

    // A confab:// address, from the command line or another program.
    void openDeepLink(const QString &url);

Q_SIGNALS:
    void requestFinished(int requestId, bool ok, const QVariant &result, const QVariant &error);
    void notificationActivated(const QString &chatId, const QString &messageId);
    void linkConfirmationNeeded(const QString &text, const QString &url);
    void joinConfirmationNeeded(const QString &link); // it came from outside: nobody joins without being asked
    void openConfirmationNeeded(const QString &messageId, const QString &fileId, const QString &name); // it may be a program
    void pathsWanted(const QVariantMap &request); // {kind: "files", "save" or "folder", title, folder, name}; the desktop has no dialog for it
    void announcement(const QString &text);
    void chatGone(const QString &chatId, const QString &reason);
    void windowWanted(); // bring it to the front

    void stateChanged();
    void connectionChanged();
    void retryInChanged();
    void pendingCountChanged();
    void lastErrorChanged();
    void storageProblemChanged();
    void meChanged();
    void secretStateChanged();
    void currentChatIdChanged();
    void currentChatChanged();
    void diagnosticsChanged();
    void totalsChanged();
    void trayThereChanged();
    void windowActiveChanged();

private:
    int begin() { return ++m_lastRequest; }
    void succeed(int request, const QVariant &result = QVariantMap());
    void refuse(int request, const Failure &failure);
    int refused(const Error &error); // for what does not even reach the server
    // Answers `request` with nothing but whether it went well.
    template<class T>
    Then<T> answer(int request)
    {
        return [this, request](const Reply<T> &reply) {
            if (reply)
                succeed(request);
            else
                refuse(request, reply.error());
        };
    }
    // The same for what answers a chat, which then is in the cache; the result holds its id.
    template<class T>
    Then<T> answerChat(int request)
    {
        return [this, request](const Reply<T> &reply) {
            if (!reply)
                return refuse(request, reply.error());
            m_core.cache.putChat(reply->chat);
            succeed(request, QVariantMap{{QStringLiteral("chatId"), reply->chat.id.toString()}});
        };
    }
    template<class Ask>
    int aboutChat(const QString &chatId, const Ask &ask);
    template<class Ask>
    int aboutMember(const QString &chatId, const QString &userId, const Ask &ask);
    template<class T, class Row>
    Then<T> answerRows(int request, const Row &row);
    Then<protocol::Empty> answerGone(int request, ChatId chat);
    int changeOwn(const QString &chatId, std::optional<bool> protocol::UpdateChat::*field, bool on);
    void complain(const QString &error);
    void setLastError(const QString &error);
    void connectionTurned();
    void tellOpenChat();
    void refreshMembers();
    void refreshPins();
    void announce(const protocol::Message &message);
    std::optional<protocol::Message> messageOf(const QString &messageId);
    QList<protocol::Message> messagesOf(const QStringList &messageIds); // that are not deleted, by seq
    std::optional<protocol::Attachment> attachmentOf(const QString &messageId, const QString &fileId);
    QString outgoingFolder() const;
    void openFileStores();
    void startVoice(const QString &messageId, const QString &fileId, double from);
    void fetchWished(const protocol::Message &message);

    ClientCore &m_core;
    ChatListModel m_chats;
    TimelineModel m_timeline;
    ParticipantsModel m_participants;
    RoomDirectoryModel m_rooms;
    UserSearchModel m_users;
    SessionsModel m_sessions;
    SwitcherModel m_switcher;
    EmojiModel m_emoji;
    ImageStore m_images;
    StagedFilesModel m_staged;
    PinsModel m_pins;
    SharedFilesModel m_shared;
    VoiceRecorder m_recorder;
    VoicePlayer m_player;
    FilePicker m_picker;
    FolderModel m_folder;
    QTimer m_second; // counts down to the next attempt
    QString m_lastError;
    QString m_storageProblem;
    int m_dropped = 0; // messages that were never sent, with the chat that is gone now
    QString m_pendingLink; // came before anyone was signed in
    ChatId m_current;
    int m_lastRequest = 0;
    bool m_trayThere = false;
    bool m_windowActive = false;
};

} // namespace confab
