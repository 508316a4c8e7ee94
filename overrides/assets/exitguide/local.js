var exitguideLocal = {
 "municipality": null,
 "contacts": []
};
