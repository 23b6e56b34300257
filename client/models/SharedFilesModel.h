#pragma once

#include "client/core/ClientCore.h"
#include "client/models/RowsModel.h"

#include <QHash>
#include <QTimer>

namespace confab {

// The files of a chat, of one kind at a time, the newest first: those of the messages that are here at once, and those that the
// server lists as they are asked for.
class SharedFilesModel final : public RowsModel
{
    Q_OBJECT
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY kindChanged) // "image", "file" or "voice"
    Q_PROPERTY(int revision READ revision NOTIFY revisionChanged) // another with every change, for what reads rows by get()
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged)
    Q_PROPERTY(bool complete READ complete NOTIFY loadingChanged) // there are no older ones

public:
    static constexpr int mostMessages = 300;

    explicit SharedFilesModel(ClientCore &core, QObject *parent = nullptr);

    void open(ChatId chat);
    QString kind() const;
    void setKind(const QString &kind);
    // Of a file in the list, also where its message is not here.
    std::optional<protocol::Attachment> attachment(const QString &messageId, const QString &fileId) const;
    int revision() const { return m_revision; }
    bool loading() const { return m_loading; }
    bool complete() const { return m_asked && m_cursor.isEmpty(); }
    Q_INVOKABLE void look();     // somebody does: asks the server for the first page, once
    Q_INVOKABLE void loadMore(); // the next page of the server's list
    Q_INVOKABLE int indexOf(const QString &fileId) const;

Q_SIGNALS:
    void kindChanged();
    void revisionChanged();
    void loadingChanged();

private:
    void refresh();
    void setLoading(bool loading);
    void forgetListed();
    void add(const protocol::Message &message, QList<std::pair<qint64, QVariantMap>> &rows) const;

    ClientCore &m_core;
    ChatId m_chat;
    FileKind m_kind = FileKind::Image;
    QHash<MessageId, protocol::Message> m_listed; // by the server; of messages that may not be here
    QString m_cursor;                             // for the next page
    bool m_asked = false;                         // the first page is here
    int m_turn = 0;                               // of chat and kind: what comes for an earlier one is too late
    bool m_loading = false;
    int m_revision = 0;
    QTimer m_soon;
};

} // namespace confab
