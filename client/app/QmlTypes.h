#pragma once

#include "client/core/Settings.h"
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

#include <QtQml/qqml.h>

// Names the models for QML, so that the models themselves need not know of it. ChatApp hands them out; QML makes none.

struct SettingsForQml {
    Q_GADGET
    QML_FOREIGN(confab::Settings)
    QML_NAMED_ELEMENT(Settings)
    QML_UNCREATABLE("ChatApp has it")
};

struct ChatListModelForQml {
    Q_GADGET
    QML_FOREIGN(confab::ChatListModel)
    QML_NAMED_ELEMENT(ChatListModel)
    QML_UNCREATABLE("ChatApp has it")
};

struct EmojiModelForQml {
    Q_GADGET
    QML_FOREIGN(confab::EmojiModel)
    QML_NAMED_ELEMENT(EmojiModel)
    QML_UNCREATABLE("ChatApp has it")
};

struct FolderModelForQml {
    Q_GADGET
    QML_FOREIGN(confab::FolderModel)
    QML_NAMED_ELEMENT(FolderModel)
    QML_UNCREATABLE("ChatApp has it")
};

struct ParticipantsModelForQml {
    Q_GADGET
    QML_FOREIGN(confab::ParticipantsModel)
    QML_NAMED_ELEMENT(ParticipantsModel)
    QML_UNCREATABLE("ChatApp has it")
};

struct PinsModelForQml {
    Q_GADGET
    QML_FOREIGN(confab::PinsModel)
    QML_NAMED_ELEMENT(PinsModel)
    QML_UNCREATABLE("ChatApp has it")
};

struct RoomDirectoryModelForQml {
    Q_GADGET
    QML_FOREIGN(confab::RoomDirectoryModel)
    QML_NAMED_ELEMENT(RoomDirectoryModel)
    QML_UNCREATABLE("ChatApp has it")
};

struct SessionsModelForQml {
    Q_GADGET
    QML_FOREIGN(confab::SessionsModel)
    QML_NAMED_ELEMENT(SessionsModel)
    QML_UNCREATABLE("ChatApp has it")
};

struct SharedFilesModelForQml {
    Q_GADGET
    QML_FOREIGN(confab::SharedFilesModel)
    QML_NAMED_ELEMENT(SharedFilesModel)
    QML_UNCREATABLE("ChatApp has it")
};

struct StagedFilesModelForQml {
    Q_GADGET
    QML_FOREIGN(confab::StagedFilesModel)
    QML_NAMED_ELEMENT(StagedFilesModel)
    QML_UNCREATABLE("ChatApp has it")
};

struct SwitcherModelForQml {
    Q_GADGET
    QML_FOREIGN(confab::SwitcherModel)
    QML_NAMED_ELEMENT(SwitcherModel)
    QML_UNCREATABLE("ChatApp has it")
};

struct TimelineModelForQml {
    Q_GADGET
    QML_FOREIGN(confab::TimelineModel)
    QML_NAMED_ELEMENT(TimelineModel)
    QML_UNCREATABLE("ChatApp has it")
};

struct UserSearchModelForQml {
    Q_GADGET
    QML_FOREIGN(confab::UserSearchModel)
    QML_NAMED_ELEMENT(UserSearchModel)
    QML_UNCREATABLE("ChatApp has it")
};

struct VoicePlayerForQml {
    Q_GADGET
    QML_FOREIGN(confab::VoicePlayer)
    QML_NAMED_ELEMENT(VoicePlayer)
    QML_UNCREATABLE("ChatApp has it")
};

struct VoiceRecorderForQml {
    Q_GADGET
    QML_FOREIGN(confab::VoiceRecorder)
    QML_NAMED_ELEMENT(VoiceRecorder)
    QML_UNCREATABLE("ChatApp has it")
};
