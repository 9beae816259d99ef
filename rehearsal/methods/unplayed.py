"""Methods of the Bot API that the rehearsal knows by name and does not play."""

from __future__ import annotations

UNPLAYED = frozenset(
    """
    addStickerToSet answerChatJoinRequestQuery answerGuestQuery answerInlineQuery answerPreCheckoutQuery
    answerShippingQuery answerWebAppQuery approveChatJoinRequest approveSuggestedPost banChatMember
    banChatSenderChat close closeForumTopic closeGeneralForumTopic convertGiftToStars copyMessages
    createChatInviteLink createChatSubscriptionInviteLink createForumTopic createInvoiceLink
    createNewStickerSet declineChatJoinRequest declineSuggestedPost deleteAllMessageReactions
    deleteBusinessMessages deleteChatPhoto deleteChatStickerSet deleteEphemeralMessage deleteForumTopic
    deleteMessageReaction deleteStickerFromSet deleteStickerSet deleteStory editChatInviteLink
    editChatSubscriptionInviteLink editEphemeralMessageCaption editEphemeralMessageMedia
    editEphemeralMessageReplyMarkup editEphemeralMessageText editForumTopic editGeneralForumTopic
    editMessageChecklist editMessageLiveLocation editMessageMedia editStory editUserStarSubscription
    exportChatInviteLink forwardMessages getAvailableGifts getBusinessAccountGifts
    getBusinessAccountStarBalance getBusinessConnection getChatGifts getChatMenuButton
    getCustomEmojiStickers getForumTopicIconStickers getGameHighScores getManagedBotAccessSettings
    getManagedBotToken getMyDefaultAdministratorRights getMyStarBalance getStarTransactions getStickerSet
    getUserChatBoosts getUserGifts getUserPersonalChatMessages getUserProfileAudios giftPremiumSubscription
    hideGeneralForumTopic logOut postStory promoteChatMember readBusinessMessage refundStarPayment
    removeBusinessAccountProfilePhoto removeChatVerification removeMyProfilePhoto removeUserVerification
    reopenForumTopic reopenGeneralForumTopic replaceManagedBotToken replaceStickerInSet repostStory
    restrictChatMember revokeChatInviteLink savePreparedInlineMessage savePreparedKeyboardButton
    sendChatJoinRequestWebApp sendChecklist sendGame sendGift sendInvoice sendLivePhoto sendMediaGroup
    sendMessageDraft sendPaidMedia sendPoll sendRichMessage sendRichMessageDraft setBusinessAccountBio
    setBusinessAccountGiftSettings setBusinessAccountName setBusinessAccountProfilePhoto
    setBusinessAccountUsername setChatAdministratorCustomTitle setChatDescription setChatMemberTag
    setChatMenuButton setChatPermissions setChatPhoto setChatStickerSet setChatTitle
    setCustomEmojiStickerSetThumbnail setGameScore setManagedBotAccessSettings setMessageReaction
    setMyDefaultAdministratorRights setMyProfilePhoto setPassportDataErrors setStickerEmojiList
    setStickerKeywords setStickerMaskPosition setStickerPositionInSet setStickerSetThumbnail
    setStickerSetTitle setUserEmojiStatus stopMessageLiveLocation stopPoll transferBusinessAccountStars
    transferGift unbanChatMember unbanChatSenderChat unhideGeneralForumTopic unpinAllForumTopicMessages
    unpinAllGeneralForumTopicMessages upgradeGift uploadStickerFile verifyChat verifyUser
    """.lower().split()
)
