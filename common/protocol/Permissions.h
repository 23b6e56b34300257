#pragma once

#include "common/protocol/Chats.h"

// Who may do what in a chat: the single table, documented in docs/permissions.md. The server decides by it; the client
// asks it what to offer.

namespace confab::protocol {

enum class Action {
    Read,               // history, changes, search, members, receipts
    Send,
    EditOwn,
    DeleteOwn,
    DeleteOthers,
    React,
    Pin,
    UpdateChat,
    DeleteChat,
    Leave,
    Invite,             // make invite codes, add members
    ManageInvites,      // list and revoke invite codes
    RemoveMember,       // of a lower role
    Ban,                // of a lower role; list and lift bans
    SetRole,            // of a lower role, to a role below one's own
    TransferOwnership,
};

struct Permission {
    Action action;
    const char *name;
    Role atLeast;   // in groups and rooms: this role and those above it
    bool inDirect;  // both people of a direct chat may
};

inline constexpr std::array permissions{
    Permission{Action::Read, "read", Role::Member, true},
    Permission{Action::Send, "send", Role::Member, true},
    Permission{Action::EditOwn, "edit own message", Role::Member, true},
    Permission{Action::DeleteOwn, "delete own message", Role::Member, true},
    Permission{Action::DeleteOthers, "delete others' messages", Role::Moderator, false},
    Permission{Action::React, "react", Role::Member, true},
    Permission{Action::Pin, "pin", Role::Moderator, true},
    Permission{Action::UpdateChat, "change the chat", Role::Admin, false},
    Permission{Action::DeleteChat, "delete the chat", Role::Owner, false},
    Permission{Action::Leave, "leave", Role::Member, false},
    Permission{Action::Invite, "invite", Role::Moderator, false},
    Permission{Action::ManageInvites, "manage invites", Role::Moderator, false},
    Permission{Action::RemoveMember, "remove a member", Role::Moderator, false},
    Permission{Action::Ban, "ban", Role::Moderator, false},
    Permission{Action::SetRole, "set a role", Role::Admin, false},
    Permission{Action::TransferOwnership, "pass ownership on", Role::Owner, false},
};

constexpr bool mayDo(Action action, ChatType type, Role role)
{
    for (const Permission &permission : permissions) {
        if (permission.action == action)
            return type == ChatType::Direct ? permission.inDirect : role <= permission.atLeast;
    }
    return false;
}

// Whether someone of role `actor` stands above someone of role `target`, as removing, banning and changing roles needs.
constexpr bool outranks(Role actor, Role target)
{
    return actor < target;
}

} // namespace confab::protocol
