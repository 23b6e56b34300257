#pragma once

#include "client/media/Sound.h"

#include <QObject>
#include <QTemporaryDir>
#include <QThreadPool>

#include <memory>

namespace confab {

// Plays one voice message at a time, at three speeds. Lives in the core's thread.
class VoicePlayer final : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QString fileId READ fileId NOTIFY changed) // an attachment's id; empty: none
    Q_PROPERTY(bool playing READ playing NOTIFY changed)
    Q_PROPERTY(double position READ position NOTIFY moved) // 0 to 1
    Q_PROPERTY(QString timeText READ timeText NOTIFY moved)
    Q_PROPERTY(double rate READ rate NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    explicit VoicePlayer(QObject *parent);
    ~VoicePlayer() override;

    QString fileId() const { return m_fileId; }
    bool playing() const { return m_playing; }
    double position() const;
    QString timeText() const;
    double rate() const { return m_rate; }
    QString problem() const { return m_problem; }

    // Chosen, but its sound may yet have to come; open() once it is here.
    void choose(const QString &fileId, qint64 durationMs, double from);
    void open(const QString &path);
    void fail(const QString &fileId, const QString &why);
    void toggle();
    void seek(double where);
    void nextRate(); // 1, 1.5, 2, and again
    void stop();

Q_SIGNALS:
    void changed();
    void moved();

private:
    std::unique_ptr<SoundOutput> makeOutput();
    void play(const QString &path);

    std::unique_ptr<SoundOutput> m_output; // from the first play on
    std::unique_ptr<QTemporaryDir> m_decoded; // what Opus became, for the player to read: the latest only
    QThreadPool m_pool;
    int m_turn = 0; // of what is decoded
    QString m_fileId;
    QString m_problem;
    QString m_path;
    qint64 m_duration = 0; // ms
    double m_from = 0;     // where to begin once it is open
    double m_rate = 1;
    bool m_playing = false;
};

} // namespace confab
